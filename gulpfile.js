const gulp = require('gulp');
const { Transform } = require('node:stream');
const { optimize } = require('svgo');

/** Shrinks each SVG; the viewBox stays, because n8n shows icons in several sizes. */
const optimised = () =>
	new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			const { data } = optimize(file.contents.toString(), {
				path: file.path,
				multipass: true,
				plugins: ['preset-default', 'sortAttrs'],
			});
			file.contents = Buffer.from(data);
			done(null, file);
		},
	});

function icons() {
	return gulp.src('icons/*.svg').pipe(optimised()).pipe(gulp.dest('dist/icons'));
}

exports.icons = icons;
exports.default = icons;
