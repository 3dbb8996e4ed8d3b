const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const {
  DEV_BASE,
  OFFICE_JS,
  contentPolicy,
  devCertificates,
  explainTakenPort,
  manifestFor,
} = require('./scripts/web-settings.cjs');

const SAMPLE_PAGE = '?sample=1';

/** Node programs of the project: the command line, and the scripts that the project runs on itself. */
function program(name, entry, folder) {
  return {
    name,
    target: 'node20',
    mode: 'production',
    entry,
    output: {
      path: path.resolve(__dirname, folder),
      filename: name === 'cli' ? 'cli.cjs' : '[name].cjs',
      library: { type: 'commonjs2' },
    },
    resolve: { extensions: ['.ts', '.js'] },
    // It finds its own files beside itself, so it is loaded as it is.
    externals: { 'playwright-core': 'commonjs playwright-core' },
    module: {
      // The host of the tests finds the client of Excel where npm has put it, when it runs.
      parser: { javascript: { createRequire: false } },
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    // A small program starts some thirty milliseconds earlier, which is a tenth of checking the sample.
    optimization: { minimize: true },
    performance: { hints: false },
    stats: 'errors-warnings',
    devtool: false,
  };
}

/**
 * The add-in as static files. `--env base=https://ramkoll.example.org` is the address that they will have, for the manifest;
 * without it the manifest is the one for localhost. `--env https` serves with the certificates of office-addin-dev-certs.
 */
function web(env) {
  const serving = Boolean(env.WEBPACK_SERVE);
  if (serving) explainTakenPort();
  const page = (name, chunks, template) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${template}`,
      chunks,
      inject: false,
      scriptLoading: 'defer',
      minify: false,
      templateParameters: (compilation, assets, tags, options) => ({
        htmlWebpackPlugin: { tags, files: assets, options },
        contentPolicy: contentPolicy({ serving }),
        officeJs: OFFICE_JS,
      }),
    });
  return {
    name: 'web',
    target: ['web', 'es2022'],
    mode: serving ? 'development' : 'production',
    entry: {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      notice: './src/commands/notice.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist/web'),
      filename: serving ? '[name].js' : '[name].[contenthash:10].js',
      chunkFilename: serving ? '[name].js' : '[name].[contenthash:10].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: serving } },
            },
          },
        },
      ],
    },
    plugins: [
      page('taskpane', ['taskpane'], 'taskpane/taskpane.html'),
      page('index', ['taskpane'], 'taskpane/taskpane.html'),
      page('commands', ['commands'], 'commands/commands.html'),
      page('notice', ['notice'], 'commands/notice.html'),
      page('help', [], 'taskpane/help.html'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/logo.svg', to: 'assets/' },
          { from: 'samples/regionstyrelsen-2026*.xlsx', globOptions: { ignore: ['**/*.kontrollerad.xlsx'] } },
          { from: 'manifest.xml', transform: (source) => manifestFor(String(source), env.base ?? DEV_BASE) },
        ],
      }),
    ],
    devtool: serving ? 'source-map' : false,
    devServer: {
      port: 3000,
      host: 'localhost',
      server: env.https ? { type: 'https', options: devCertificates() } : 'http',
      static: false,
      hot: false,
      // Excel on the web loads the pane from another origin.
      headers: { 'Access-Control-Allow-Origin': '*' },
      client: { overlay: false },
      // With the sample, so that the first sight of the product is a verdict and not an empty page.
      ...(env.sample ? { open: [SAMPLE_PAGE] } : {}),
      onListening: ({ options }) => {
        const scheme = env.https ? 'https' : 'http';
        process.stdout.write(`Ramkoll: ${scheme}://localhost:${options.port}/${env.sample ? SAMPLE_PAGE : ''}\n`);
      },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

module.exports = (env = {}) => [
  program('cli', './src/cli/bin.ts', 'dist'),
  program(
    'scripts',
    {
      'rules-doc': './scripts/rules-doc.ts',
      'make-samples': './scripts/make-samples-main.ts',
      roundtrip: './scripts/roundtrip-main.ts',
      bench: './scripts/bench.ts',
      icons: './scripts/icons.ts',
    },
    'tmp/scripts',
  ),
  web(env),
];
