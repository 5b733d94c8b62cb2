// Loaded into n8n before its own code. Whoever started n8n keeps a channel open to it; when that
// closes without n8n having been told to stop, its parent was killed and nobody is left to do so.
if (process.channel) {
	process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
	process.channel.unref();
}
