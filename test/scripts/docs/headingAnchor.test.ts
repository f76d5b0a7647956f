import { headingAnchor } from '../../../scripts/docs/headingAnchor';

it.each([
	['Friend List', 'friend-list'],
	['Before-events: allow, refuse, decide', 'before-events-allow-refuse-decide'],
	['`npm start` and Node', 'npm-start-and-node'],
	['常见问题', '常见问题'],
	['In n8n 2 & 3', 'in-n8n-2--3'],
])('the heading "%s" has the anchor that GitHub gives it', (heading, anchor) => {
	expect(headingAnchor(heading)).toBe(anchor);
});
