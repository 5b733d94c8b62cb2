/** A rule of a credential's test: an answer whose body holds this value is a refusal, told in these words. */
export function refusal(key: string, value: unknown, message: string) {
	return { type: 'responseSuccessBody' as const, properties: { key, value, message } };
}
