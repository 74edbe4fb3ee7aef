// Writes gold.json anew from the marked-up passages: node dist/test/eval/passages/write.js
import fs from 'node:fs';
import { GOLD, goldText } from './files';

fs.writeFileSync(GOLD, goldText());
