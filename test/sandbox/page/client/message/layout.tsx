import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { COMPONENT, type ComponentNode } from '../../../discord/components/component-node.ts';
import type { PageMessage } from '../../contract.ts';
import { listEntities } from '../entities.ts';
import { actOut } from '../link.ts';
import { Markup } from '../markup/markup.tsx';
import { Select } from '../menu/select.tsx';
import { Button } from './button.tsx';
import { FileCard } from './file-card.tsx';
import { Gallery, Picture } from './picture.tsx';

type NodeProps = { readonly node: ComponentNode; readonly message: PageMessage };

/** A message's components, old and new ones alike. */
export function Layout({ message }: { readonly message: PageMessage }): JSX.Element {
  return (
    <div class="layout">
      {message.components.map((node, index) => (
        <Component key={node.id ?? index} node={node} message={message} />
      ))}
    </div>
  );
}

function Component({ node, message }: NodeProps): JSX.Element | null {
  const { components = [], accessory } = node;
  const children = components.map((child, index) => (
    <Component key={child.id ?? index} node={child} message={message} />
  ));
  switch (node.type) {
    case COMPONENT.actionRow:
      return <div class="action-row">{children}</div>;
    case COMPONENT.button:
      return <Button node={node} message={message} />;
    case COMPONENT.section:
      return (
        <div class="section">
          <div>{children}</div>
          {accessory && <Component node={accessory} message={message} />}
        </div>
      );
    case COMPONENT.textDisplay:
      return <Markup text={node.content ?? ''} />;
    case COMPONENT.thumbnail:
      return <Picture items={[node]} index={0} />;
    case COMPONENT.mediaGallery:
      return <Gallery items={node.items ?? []} />;
    case COMPONENT.file:
      return <FileCard name={node.name ?? 'file'} size={node.size} url={node.file?.url ?? ''} />;
    case COMPONENT.separator:
      return (
        <hr
          data-spacing={node.spacing ?? 1}
          data-hidden={node.divider === false ? '' : undefined}
        />
      );
    case COMPONENT.container:
      return <Container node={node}>{children}</Container>;
    default:
      return <MessageSelect node={node} message={message} />;
  }
}

type ContainerProps = { readonly node: ComponentNode; readonly children: ComponentChildren };

/** One behind a spoiler shows what is in it, and can be used, only after a press. */
function Container({ node, children }: ContainerProps): JSX.Element {
  const isHidden = useSignal(node.spoiler === true);
  if (!isHidden.value) {
    return (
      <div class="container" style={accentOf(node)}>
        {children}
      </div>
    );
  }
  return (
    <div class="container veiled" style={accentOf(node)}>
      <div class="container-veiled" inert aria-hidden="true">
        {children}
      </div>
      <button
        type="button"
        class="picture-veil"
        aria-label="A part behind a spoiler: show it"
        onClick={() => (isHidden.value = false)}
      >
        Spoiler
      </button>
    </div>
  );
}

function MessageSelect({ node, message }: NodeProps): JSX.Element | null {
  const choices = node.options ?? listEntities(node.type, node.channel_types);
  if (!choices) return null;
  const chosen = node.options
    ? node.options.filter((option) => option.default === true).map(({ value }) => value)
    : (node.default_values ?? []).map(({ id }) => id);
  return (
    <Select
      name={node.placeholder ?? 'Make a selection'}
      placeholder={node.placeholder ?? 'Make a selection'}
      choices={choices}
      values={chosen}
      min={node.min_values ?? 1}
      max={node.max_values ?? 1}
      isDisabled={node.disabled === true}
      onPick={(values) =>
        void actOut({
          kind: 'select',
          message: message.id,
          customId: node.custom_id ?? '',
          values: [...values],
        })
      }
    />
  );
}

export function accentOf({ accent_color: color }: Pick<ComponentNode, 'accent_color'>) {
  if (color === undefined || color === null) return {};
  return { '--accent-line': `#${color.toString(16).padStart(6, '0')}` };
}
