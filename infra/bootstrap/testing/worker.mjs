// Works until it is told to end, and says each time what told it. "polite" then ends with code 7, "stubborn" never.
const [manner] = process.argv.slice(2);
setInterval(() => {}, 1000);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    console.log(signal);
    if (manner === 'polite') setTimeout(() => process.exit(7), 100);
  });
}
console.log(`working ${process.pid}`);
