import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { findMentioned } from '../composer/slash-entries.ts';
import { readJump } from '../jump.ts';
import { readNow } from '../now.ts';
import { commands, nameOf, place, scene, wantedCommand } from '../state.ts';
import { Address } from './address.tsx';
import { parseBlocks, type Block } from './blocks.ts';
import { describeTime } from './describe-time.ts';
import { parseInline, type Inline } from './inline.ts';

/** A text in Discord's markup, drawn piece by piece: nothing of it is ever read as HTML. */
export function Markup({ text }: { readonly text: string }): JSX.Element {
  const blocks = useMemo(() => parseBlocks(text), [text]);
  return <div class="markup">{blocks.map(renderBlock)}</div>;
}

/** Where only a line has room. */
export function InlineMarkup({ text }: { readonly text: string }): JSX.Element {
  return <>{parseInline(text).map(renderInline)}</>;
}

function renderBlock(block: Block, key: number): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{block.content.map(renderInline)}</p>;
    case 'subtext':
      return (
        <p key={key} class="subtext">
          {block.content.map(renderInline)}
        </p>
      );
    case 'heading':
      // The page has headings of its own; a message's are at the levels below.
      return (
        <div key={key} role="heading" aria-level={block.level + 2} class={`h${block.level}`}>
          {block.content.map(renderInline)}
        </div>
      );
    case 'code':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(renderBlock)}</blockquote>;
    case 'list':
    default:
      return <List key={key} list={block} />;
  }
}

function List({ list }: { readonly list: Extract<Block, { kind: 'list' }> }): JSX.Element {
  const items = list.items.map(({ depth, content }, index) => (
    <li key={index} style={{ marginInlineStart: `${depth * 1.5}em` }}>
      {content.map(renderInline)}
    </li>
  ));
  return list.start === undefined ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>;
}

function renderInline(node: Inline, key: number): JSX.Element | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return <code key={key}>{node.text}</code>;
    case 'link':
      return (
        <Address key={key} href={node.href}>
          {nameJump(node) ?? node.content.map(renderInline)}
        </Address>
      );
    case 'time':
      return <Moment key={key} seconds={node.seconds} style={node.style} />;
    case 'mark':
      return <Mention key={key}>{node.text}</Mention>;
    case 'command':
      return <CommandMention key={key} path={node.path} id={node.id} />;
    case 'user':
      return <Mention key={key}>@{nameOf(node.id) ?? 'unknown-user'}</Mention>;
    case 'role':
      return <Mention key={key}>{nameRole(node.id)}</Mention>;
    case 'channel':
      return <Mention key={key}>{nameChannel(node.id)}</Mention>;
    case 'strong':
      return <strong key={key}>{node.content.map(renderInline)}</strong>;
    case 'emphasis':
      return <em key={key}>{node.content.map(renderInline)}</em>;
    case 'underline':
      return <u key={key}>{node.content.map(renderInline)}</u>;
    case 'strike':
      return <s key={key}>{node.content.map(renderInline)}</s>;
    case 'spoiler':
    default:
      return <Spoiler key={key}>{node.content.map(renderInline)}</Spoiler>;
  }
}

/** A bare link to a message, which Discord shows as the place that it leads to. */
function nameJump({ href, content }: Extract<Inline, { kind: 'link' }>): string | undefined {
  const [only, ...more] = content;
  const isBare = more.length === 0 && only?.kind === 'text' && only.text === href;
  const jump = isBare ? readJump(href) : undefined;
  const channel = jump && place.value?.channels.find(({ key }) => key === jump.in);
  if (!channel) return undefined;
  return `${channel.kind === 'direct' ? '@' : '#'}${channel.name} › message`;
}

function nameRole(id: string): string {
  const role = place.value?.roles.find((candidate) => candidate.id === id);
  if (!role) return '@unknown-role';
  return role.name.startsWith('@') ? role.name : `@${role.name}`;
}

function nameChannel(id: string): string {
  const channel = place.value?.channels.find((candidate) => candidate.id === id);
  if (channel?.hiddenFrom.includes(scene.value.as)) return '#No Access';
  return `#${channel?.name ?? 'unknown'}`;
}

function Mention({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <span class="mention">{children}</span>;
}

/** A press puts the command into the message box; one that the member is not offered here is words. */
function CommandMention({ path, id }: { readonly path: string; readonly id: string }): JSX.Element {
  const entry = findMentioned(commands.value, path, id);
  if (!entry) return <Mention>/{path}</Mention>;
  return (
    <button type="button" class="mention" onClick={() => (wantedCommand.value = entry)}>
      /{path}
    </button>
  );
}

function Moment({ seconds, style }: { readonly seconds: number; readonly style: string }) {
  // Only those that count are drawn again with each second.
  const now = style === 'R' ? readNow() : 0;
  const full = describeTime(seconds, 'F', now);
  return (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={full}>
      {describeTime(seconds, style, now)}
    </time>
  );
}

function Spoiler({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const isShown = useSignal(false);
  if (isShown.value) return <span class="spoiler shown">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label="Spoiler: show it"
      onClick={() => (isShown.value = true)}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
