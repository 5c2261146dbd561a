import { config as loadDotenv } from 'dotenv';
import { scrub } from '#core/scrub.ts';
import { listSecrets } from '../config/config.ts';
import { examine } from './examine.ts';
import { bad, describeFinding, good, type Finding } from './finding.ts';

const NODE_MIN = 24;

process.umask(0o077);
loadDotenv({ quiet: true });
const secrets = listSecrets(process.env);
const found: Finding[] = [];

function tell(finding: Finding): void {
  found.push(finding);
  console.log(scrub(describeFinding(finding), secrets));
}

const { node } = process.versions;
tell(
  Number.parseInt(node, 10) >= NODE_MIN
    ? good('Node', node)
    : bad('Node', `${node} is too old: Easel needs ${NODE_MIN} or newer. nodejs.org has it`),
);
for await (const finding of examine(process.env)) tell(finding);

const wrong = found.filter(({ sign }) => sign === 'bad').length;
console.log(
  wrong === 0
    ? 'All that Easel needs is there.'
    : `${wrong} ${wrong === 1 ? 'thing needs' : 'things need'} to be mended.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
