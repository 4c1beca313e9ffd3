// All stories, in one process: they share one browser. The first sets the server up.
import './stories/1-main.test.mjs';
import './stories/2-invitations.test.mjs';
import './stories/3-people.test.mjs';
import './stories/4-oneself.test.mjs';
import './stories/5-pages.test.mjs';
import './stories/6-ways.test.mjs';
