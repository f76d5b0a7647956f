import { CHINESE, ENGLISH } from '../../../scripts/docs/languages';
import { renderSpeedTable } from '../../../scripts/docs/speedTable';
import measured from '../../../docs/performance.json';

describe('the README’s table of speed', () => {
	it('has a row for each number of friends that the node was measured with', () => {
		const sizes = measured.chains.filter(({ chain }) => chain === 'ours');

		expect(renderSpeedTable(ENGLISH).split('\n')).toHaveLength(sizes.length + 2);
	});

	it('gives the seconds that were measured, with a unit', () => {
		const ours = measured.chains.find(
			({ chain, friends }) => chain === 'ours' && friends === 100_000,
		);

		expect(renderSpeedTable(ENGLISH)).toContain(
			`| 100,000 | 1,000 | ${ours?.seconds.toFixed(1)} s |`,
		);
	});

	it('gives the same figures in Chinese', () => {
		const figures = (table: string) => table.match(/\d[\d.,]*/g);

		expect(figures(renderSpeedTable(CHINESE))).toEqual(figures(renderSpeedTable(ENGLISH)));
	});
});
