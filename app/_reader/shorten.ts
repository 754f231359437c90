export { shorten } from '@/lib/domain/text/shorten';
