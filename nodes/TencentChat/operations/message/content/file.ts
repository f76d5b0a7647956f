import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { requiredMediaUrl } from '../fields/mediaUrl';
import { optionalSize } from '../fields/numbers';
import { optionalText, requiredText } from '../fields/texts';
import { DOWNLOADABLE, singleElement } from './contentType';

const NAME = 'File Name';

export const fileContent = singleElement({
	value: 'file',
	name: 'File',
	description: 'A file that lies at an address on the web',
	msgType: 'TIMFileElem',
	fields: [
		{
			property: {
				displayName: 'File URL',
				name: 'fileUrl',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/offers/1004.pdf',
				description: 'Address of the file, with https. Client apps download it from there.',
			},
			wire: 'Url',
			rule: requiredMediaUrl,
		},
		{
			property: {
				displayName: NAME,
				name: 'fileName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Offer 1004.pdf',
				description: 'Name that client apps show. Leave empty to take it from the address.',
			},
			wire: 'FileName',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'File Size',
				name: 'fileSize',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Size of the file in bytes, which client apps show; 0 leaves it out',
			},
			wire: 'FileSize',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'File UUID',
				name: 'fileUuid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1053d16588e04d6f9d0c3f6b5c4e1a02',
				description:
					'Name under which client apps keep the file, different for every file. May be left empty.',
			},
			wire: 'UUID',
			rule: optionalText,
		},
	],
	complete,
});

function complete(fields: WireObject): Checked<WireObject> {
	const name = requiredText(fields.FileName ?? lastPartOf(fields.Url), NAME);
	if ('problem' in name) return name;
	return { value: { ...fields, FileName: name.value, Download_Flag: DOWNLOADABLE } };
}

/** `Offer 1004.pdf` of `https://example.com/files/Offer%201004.pdf?key=1`. */
function lastPartOf(url: unknown): string {
	const path = new URL(String(url)).pathname;
	const part = path.slice(path.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
