#!/usr/bin/env node
// The command line's door: registers the TypeScript loader, then everything else is TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
