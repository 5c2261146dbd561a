import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buttonsOf, ClientRefusal, formOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { placeholderGone, SMALL, told } from '../scene/imagine.ts';
import { callsFor, pictured } from '../scene/requests.ts';
import {
  ask,
  moderation,
  directly,
  entry,
  fillIn,
  logOf,
  openLogged,
  press,
} from '../scene/server-log.ts';
import { openStudio, paint, refuse, request, run, set } from '../scene/servers.ts';
import { flawsOf } from '../scene/texts.ts';

const MODAL = 9;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());

describe.concurrent('a refused member asks a moderator,', () => {
  it('who allows it once: the same request is painted, one time', async () => {
    const studio = await openLogged(sandbox, 'reports');
    await run(studio.moderator, 'moderation term add', { terms: 'blood' });
    const send = () => request(studio, { prompt: 'a fox in blood, please' });
    const { message } = await refuse(studio, send);
    await ask(studio, message);
    const question = await entry(studio, 'a fox in blood, please');
    expect(textOf(question)).toContain(`<@${studio.members.ada.id}>`);
    await refuse(studio, send);
    await press(studio, moderation(studio), question, 'Allow once');
    expect(flawsOf(textOf(await directly(studio, /approved your request/)))).toEqual([]);
    await pictured(send());
    expect(callsFor(sandbox, 'a fox in blood, please')).toHaveLength(1);
    await refuse(studio, send);
    await refuse(studio, () => request(studio, { prompt: 'another fox in blood' }));
  });

  it('who adds it to the allow list: it is painted from then on', async () => {
    const studio = await openLogged(sandbox, 'reports');
    await run(studio.moderator, 'moderation term add', { terms: '*gore*' });
    const send = () => request(studio, { prompt: 'a photo of Al Gorender' });
    const { message } = await refuse(studio, send);
    await ask(studio, message);
    await press(studio, moderation(studio), await entry(studio, 'Gorender'), 'Add to allow list');
    await directly(studio, /allowed/);
    await pictured(send());
    await pictured(send());
    await refuse(studio, () => request(studio, { prompt: 'gore' }));
    expect(textOf(await run(studio.moderator, 'moderation term list'))).toMatch(/gorender/i);
  });

  it('twice: it is one entry; and without a log no button offers it', async () => {
    const studio = openStudio(sandbox);
    await set(studio, 'settings limits set', { steps: 5 });
    const { message: unheard } = await refuse(studio, () => request(studio, { steps: 9 }));
    expect(buttonsOf(unheard).map(({ label }) => label)).not.toContain('Ask a moderator');
    const kinds = { reports: true, refusals: false, pictures: false, changes: false };
    await set(studio, 'settings log', { channel: studio.logChannel.id, ...kinds });
    const prompt = 'asked about twice';
    const { message } = await refuse(studio, () => request(studio, { steps: 8, prompt }));
    const answers = [await ask(studio, message), await ask(studio, message)];
    expect(new Set(answers).size).toBe(2);
    await entry(studio, prompt);
    expect(logOf(studio).filter((each) => textOf(each).includes(prompt))).toHaveLength(1);
  });
});

describe.concurrent('a reported picture', () => {
  it('is deleted from the log, and its member is told', async () => {
    const studio = await openLogged(sandbox, 'reports');
    const { ben, members } = studio;
    const picture = await paint(studio, { prompt: 'a fox to report' });
    // Discord shows it a moment before the books know it.
    const isBooked = () =>
      sandbox.bot
        .log()
        .some(({ msg, server }) => msg === 'job ended' && server === studio.server.id);
    await vi.waitUntil(isBooked, { timeout: 10_000 });
    const opener = ben.messageCommand('Report picture', picture);
    await opener.acknowledged;
    const [reason = ''] = Object.keys(formOf(opener).fields);
    await told(sandbox.discord, ben.submitModal(opener, { [reason]: 'Too many teeth' }));
    const report = await entry(studio, 'a fox to report');
    expect(textOf(report)).toContain(`<@${members.ben.id}>`);
    expect(textOf(report)).toContain('Too many teeth');
    const question = await told(sandbox.discord, moderation(studio).press(report, 'Delete'));
    expect(textOf(question)).toMatch(/^Delete this picture by <@/);
    await moderation(studio).press(question, 'Delete picture').acknowledged;
    await sandbox.discord.until('the picture to go', () => picture.deleted);
    expect(textOf(await directly(studio, /deleted/))).toContain('a fox to report');
  });

  it('that is none of Easel’s is not reported', async () => {
    const studio = openStudio(sandbox);
    const words = studio.ada.post('just words');
    const answer = await told(sandbox.discord, studio.ben.messageCommand('Report picture', words));
    expect(flawsOf(textOf(answer))).toEqual([]);
    expect(textOf(answer)).toMatch(/isn’t a picture Easel posted/);
  });
});

it.concurrent('Suspend in the log opens a form: the member’s requests and pictures go, until /moderation unsuspend', async () => {
  const { dataoorts, discord } = sandbox;
  const studio = await openLogged(sandbox, 'refusals', 'changes');
  const { members, moderator, ben } = studio;
  await run(moderator, 'moderation term add', { terms: 'blood' });
  const others = await pictured(ben.slash('imagine', { prompt: 'Ben’s', ...SMALL }));
  const delivered = await paint(studio, { prompt: 'Ada’s' });
  await refuse(studio, () => request(studio, { prompt: 'blood to suspend for' }));
  const refusal = await entry(studio, 'blood to suspend for');
  dataoorts.latencyMs = 600;
  const running = ben.slash('imagine', { prompt: 'Ben’s other', ...SMALL });
  await dataoorts.until('Ben’s call', () => callsFor(sandbox, 'Ben’s other').length > 0);
  dataoorts.latencyMs = 0;
  const waiting = request(studio, { prompt: 'never painted' });
  await waiting.acknowledged;
  const opener = moderation(studio).press(refusal, 'Suspend');
  await opener.acknowledged;
  const values = fillIn(opener, {
    'For how long': '1 day',
    Reason: 'Flooding',
    'Delete their pictures': 'From the last hour',
  });
  const answer = await told(discord, moderation(studio).submitModal(opener, values));
  expect(flawsOf(textOf(answer))).toEqual([]);
  await placeholderGone(discord, waiting);
  await discord.until('the pictures to go', () => delivered.deleted);
  expect(others.deleted).toBe(false);
  expect(textOf(await directly(studio, /Flooding/))).toMatch(/<t:\d+:\w>/);
  const { text } = await refuse(studio, () => request(studio));
  expect(text).toMatch(/Flooding/);
  await pictured(running);
  expect(callsFor(sandbox, 'never painted')).toEqual([]);
  await entry(studio, 'suspended');
  await run(moderator, 'moderation unsuspend', { member: members.ada.id });
  await paint(studio);
});

describe.concurrent('buttons for moderators', () => {
  it('work for the moderators’ role, and for nobody else, forged or not', async () => {
    const { discord } = sandbox;
    const studio = await openLogged(sandbox, 'reports');
    const { members, logChannel } = studio;
    await run(studio.moderator, 'moderation term add', { terms: 'blood' });
    const send = () => request(studio, { prompt: 'a fox in blood, forged' });
    const { message } = await refuse(studio, send);
    await ask(studio, message);
    const question = await entry(studio, 'forged');
    const ben = discord.as(members.ben, logChannel);
    for (const { customId } of buttonsOf(question)) {
      const answer = await told(discord, ben.pressCustomId(message, customId));
      expect(textOf(answer)).toMatch(/only.*moderators/i);
    }
    await refuse(studio, send);
    const role = discord.addRole(studio.server, 'stewards');
    await set(studio, 'settings moderator-role', { role: role.id });
    discord.setRoles(members.ben, [role.id]);
    // The log is not for their eyes: they press what somebody has shown them.
    const allow = buttonsOf(question).find(({ label }) => label === 'Allow once');
    await told(discord, ben.pressCustomId(message, allow?.customId ?? ''));
    await pictured(send());
  });

  it('do nothing from another server', async () => {
    const { discord } = sandbox;
    const studio = await openLogged(sandbox, 'reports');
    await set(studio, 'settings limits set', { steps: 5 });
    const send = () => request(studio, { steps: 9, prompt: 'from elsewhere' });
    const { message } = await refuse(studio, send);
    await ask(studio, message);
    const question = await entry(studio, 'from elsewhere');
    const { owner, ...other } = openStudio(sandbox);
    const picture = await paint(other);
    for (const { customId } of buttonsOf(question)) {
      const forged = owner.pressCustomId(picture, customId);
      const isForm = (await forged.acknowledged).type === MODAL;
      const answer = await told(discord, isForm ? owner.submitModal(forged) : forged);
      expect(textOf(answer)).toMatch(/no longer knows what this entry is about/);
    }
    await refuse(studio, send);
    await paint(studio, { steps: 5 });
  });

  it('are for moderators, and commands for those to whom Discord offers them', async () => {
    const studio = openStudio(sandbox);
    const { ada, ben, moderator, members } = studio;
    expect(() => ada.slash('settings view')).toThrow(ClientRefusal);
    expect(() => ada.slash('moderation pause')).toThrow(ClientRefusal);
    expect(() => moderator.slash('settings private deny')).toThrow(ClientRefusal);
    await run(moderator, 'moderation pause');
    sandbox.discord.grantCommand('moderation', members.ben);
    await run(ben, 'moderation resume');
    await paint(studio);
  });
});
