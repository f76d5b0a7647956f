const { dest, src } = require('gulp');

/** Copies what n8n reads beside the code: icons and codex files. */
function assets() {
	return src(['icons/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

exports.assets = assets;
