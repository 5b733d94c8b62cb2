/**
 * Input that cannot be sent, found before anything was sent. The message says which parameter
 * (as the form names it) and what is wrong with it; the remedy says what to change.
 */
export class InputRefusal extends Error {
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'InputRefusal';
	}
}
