import type { ButtonCommand, FormCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { isManager } from '#core/rules/permissions.ts';
import { findSection } from './forms/index.ts';
import { showOwnStyles } from '../easel/styles.ts';
import { listTerms } from '../moderation/term-list.ts';
import { finishLog } from './open-log.ts';
import { describePanel } from './panel/panel.ts';

/** Opens a form of the panel. */
export const settingsEdit: ButtonCommand = {
  kind: 'button',
  name: 'settings-edit',

  async run(context, id) {
    const { invocation, reply, settings } = context;
    if (!mayEdit(invocation)) return reply.refuse(text('settings.managers_only'));
    // These have commands of their own to change them.
    if (id === 'styles') return showOwnStyles(context);
    if (id === 'terms') return listTerms(context);
    const section = findSection(id);
    if (section === undefined) return reply.refuse(text('settings.gone_form'));
    const view = { policy: await settings.read(invocation.serverId), operator: settings.operator };
    const { title } = section;
    return reply.openForm({ name: 'settings', id, title, fields: section.fields(view) });
  },
};

/** Changes what a form of the panel says, and shows the panel as it is then. */
export const settingsForm: FormCommand = {
  kind: 'form',
  name: 'settings',

  async run(context, id, values) {
    const { invocation, reply, settings } = context;
    if (!mayEdit(invocation)) return reply.refuse(text('settings.managers_only'));
    const section = findSection(id);
    if (section === undefined) return reply.refuse(text('settings.gone_form'));
    if ('edit' in section) {
      const edit = section.edit(values, invocation, settings.operator);
      const changed = await settings.edit(invocation, edit);
      const news = changed.ok ? changed.value : changed.reason;
      return reply.update(
        describePanel(await settings.view(invocation.serverId), invocation, news),
      );
    }
    const acknowledgement = await reply.deferUpdate();
    if (acknowledgement.kind === 'too late') return undefined;
    return finishLog(context, await settings.setLog(invocation, section.wishLog(values)));
  },
};

/** Discord asks nobody before it hands over a button or a form. */
function mayEdit(invocation: Invocation): boolean {
  return invocation.serverId !== null && isManager(invocation);
}
