import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Composer } from './composer/composer.tsx';
import { FormDialog } from './form/form-dialog.tsx';
import { Lightbox } from './message/lightbox.tsx';
import { MessageList } from './message/message-list.tsx';
import { MessageMenu } from './message/message-menu.tsx';
import { hush } from './notices.ts';
import { Panel } from './panel/panel.tsx';
import { Sidebar } from './sidebar.tsx';
import { channel, controls, isOnline, member, notices, place } from './state.ts';
import { nextTheme, theme } from './theme.ts';

/** Wide enough to stand beside the channel; narrower, the panel lies over it. */
const BESIDE = '(min-width: 1100px)';

export function App(): JSX.Element {
  const isPanelOpen = useSignal(matchMedia(BESIDE).matches);
  const isSidebarOpen = useSignal(false);
  const isPanelAsked = useSignal(false);
  const closePanel = () => {
    isPanelOpen.value = false;
    document.querySelector<HTMLElement>('.panel-button')?.focus();
  };
  const closeSidebar = () => {
    if (!isSidebarOpen.value) return;
    isSidebarOpen.value = false;
    document.querySelector<HTMLElement>('.sidebar-button')?.focus();
  };

  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || matchMedia(BESIDE).matches) return;
      if (isPanelOpen.value) closePanel();
      closeSidebar();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  useEffect(() => {
    if (!isSidebarOpen.value) return undefined;
    document.querySelector<HTMLElement>('.sidebar [aria-current]')?.focus();
    const leave = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('.sidebar, .sidebar-button')) closeSidebar();
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, [isSidebarOpen.value]);

  return (
    <div
      class="app"
      data-panel={isPanelOpen.value ? 'open' : 'closed'}
      data-sidebar={isSidebarOpen.value ? 'open' : 'closed'}
    >
      <Sidebar onChoose={closeSidebar} />
      <main>
        <Header
          onSidebar={() => (isSidebarOpen.value = !isSidebarOpen.value)}
          isPanelOpen={isPanelOpen.value}
          isSidebarOpen={isSidebarOpen.value}
          onPanel={() => {
            isPanelAsked.value = true;
            isPanelOpen.value = !isPanelOpen.value;
          }}
        />
        <BotBanner />
        <MessageList />
        <Composer />
        <MessageMenu />
      </main>
      {isPanelOpen.value && <Panel takesFocus={isPanelAsked.value} onClose={closePanel} />}
      <Notices />
      <FormDialog />
      <Lightbox />
    </div>
  );
}

type HeaderProps = {
  readonly isSidebarOpen: boolean;
  readonly onSidebar: () => void;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
};

function Header({ isSidebarOpen, onSidebar, isPanelOpen, onPanel }: HeaderProps): JSX.Element {
  const { name = '', kind, about = '' } = channel.value ?? {};
  return (
    <header class="channel-head">
      <button
        type="button"
        class="icon-button sidebar-button"
        aria-label="Channels and members"
        aria-expanded={isSidebarOpen}
        onClick={onSidebar}
      >
        ☰
      </button>
      <h1 class="channel-name">
        <span aria-hidden="true">{kind === 'direct' ? '@' : '#'}</span> {name}
      </h1>
      <p class="channel-about">
        {about}
        {place.value?.isRealApi === true && ' · painted by the real API'}
      </p>
      <p class="who">
        as <b>{member.value?.name}</b>
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={`Colours: ${theme.value}`}
        title={`Colours: ${theme.value}`}
        onClick={nextTheme}
      >
        {{ auto: '◐', light: '☀', dark: '☾' }[theme.value]}
      </button>
      <button
        type="button"
        class="icon-button panel-button"
        aria-label="Switches and wire log"
        aria-expanded={isPanelOpen}
        onClick={onPanel}
      >
        ⚙
      </button>
    </header>
  );
}

function BotBanner(): JSX.Element | null {
  const state = controls.value?.bot.state;
  if (!isOnline.value) {
    return <p class="banner">The sandbox does not answer. It may have been ended.</p>;
  }
  if (state === 'restarting') return <p class="banner">The bot is starting again…</p>;
  if (state === 'ended') {
    return <p class="banner">The bot ended by itself. Its last words stand in the terminal.</p>;
  }
  return null;
}

function Notices(): JSX.Element {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ id, text, isProblem }) => (
        <p key={id} class={isProblem ? 'bad' : ''}>
          {text}
          <button type="button" aria-label="Close" onClick={() => hush(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
