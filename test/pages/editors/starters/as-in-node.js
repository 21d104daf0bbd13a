// Draft.js looks for its globals where Node.js has them.
globalThis.global ??= globalThis;
