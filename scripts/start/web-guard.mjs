// Loaded into the web process before its server: it ends when its launcher is gone (also by kill -9), and does not
// print Next's banner, whose address is not the one that people should use.
// @ts-check
process.on('disconnect', () => process.exit(1));

const BANNER = /▲|- (Local|Network):|Ready in|Running next\.config|^\s*$/;
const { log } = console;
console.log = (...words) => {
  if (BANNER.test(words.join(' '))) return;
  console.log = log;
  log(...words);
};
