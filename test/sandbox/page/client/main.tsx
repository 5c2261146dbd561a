import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { followServer } from './link.ts';
import { readScene, writeScene } from './scene.ts';
import { scene } from './state.ts';

const root = document.querySelector('#app');
if (!root) throw new Error('The page has no place for the app');

addEventListener('hashchange', () => (scene.value = readScene(location.hash)));
effect(() => history.replaceState(null, '', writeScene(scene.value)));
followServer();
render(<App />, root);
