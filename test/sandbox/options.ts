import { parseArgs } from 'node:util';

type SandboxCommand = {
  /** Lines in the terminal instead of the page. */
  readonly isTerminal: boolean;
  readonly isOpened: boolean;
  /** Any free one without it. */
  readonly port: number | undefined;
  /** What makes the bot paint by the real API; undefined for the stand-in. */
  readonly realApi: Readonly<Record<string, string>> | undefined;
};

type Parsed =
  | { readonly ok: true; readonly command: SandboxCommand | 'help' }
  | { readonly ok: false; readonly problem: string };

export const USAGE = `npm run sandbox -- [options]

The real bot on stand-ins for Discord and Dataoorts: nothing leaves this machine.

  --port 8080   the page's port on 127.0.0.1; any free one without it
  --no-open     only print the page's address
  --terminal    play in this terminal instead of on a page
  --real-api    real pictures: takes DATAOORTS_API_URL and DATAOORTS_API_KEY from the environment
  --help        only this`;

const REAL_API = ['DATAOORTS_API_URL', 'DATAOORTS_API_KEY'] as const;

function fail(problem: string): Parsed {
  return { ok: false, problem };
}

export function parseOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Parsed {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        open: { type: 'boolean', default: true },
        terminal: { type: 'boolean', default: false },
        'real-api': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return { ok: true, command: 'help' };
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    return fail(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }
  const missing = REAL_API.filter((name) => !environment[name]);
  if (values['real-api'] && missing.length > 0) {
    return fail(
      `--real-api needs ${missing.join(' and ')} in the environment. Nothing was started; without --real-api a stand-in paints.`,
    );
  }
  const realApi = Object.fromEntries(REAL_API.map((name) => [name, environment[name] ?? '']));
  return {
    ok: true,
    command: {
      isTerminal: values.terminal,
      isOpened: values.open,
      port,
      realApi: values['real-api'] ? realApi : undefined,
    },
  };
}
