/** The anchor that GitHub gives a heading: lower case, hyphens for blanks, other punctuation left out. */
export function headingAnchor(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}\p{Mark}_ -]/gu, '')
		.replace(/ /g, '-');
}
