import './theme.css';
import './page.css';
import './sidebar.css';
import './conversation.css';
import './composer.css';
import './dialogs.css';
import './blocks.css';
import './elements.css';
import './narrow.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { stayConnected } from './connection.ts';
import { followTheme } from './theme.ts';

followTheme();
stayConnected();
const root = document.getElementById('root');
if (root) render(<App />, root);
