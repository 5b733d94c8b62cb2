export { botSays, callEnds, type BotMessageEvent, type CallEvent } from './actions';
export type { CourierOptions, Delivery } from './courier';
export type { Shape } from './envelope';
export { createNews, type Happening, type News } from './news';
export type { Event } from './payloads';
export { webhookRoutes } from './routes';
export type { Signing } from './signing';
export type { Twist } from './twists';
export { attachWebhooks, type NewSubscription, type Subscription, type Webhooks } from './webhooks';
