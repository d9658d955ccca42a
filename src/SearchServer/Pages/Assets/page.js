// What a page gains where modules run. Every page works without: what is here only saves a way.
import { suggest } from './box.js';
import { openInPlace } from './opening.js';
import { brush } from './timeline.js';
import { listen } from './keys.js';
import { walkMarks } from './marks.js';
import { sayWhenSlow } from './waiting.js';

suggest();
brush();
walkMarks();
openInPlace();
listen();
sayWhenSlow();
