import './page.css';
import './blocks.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { stayConnected } from './connection.ts';
import { followTheme } from './theme.ts';

followTheme();
stayConnected();
const root = document.getElementById('root');
if (root) render(<App />, root);
