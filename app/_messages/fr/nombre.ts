export const nombre = (n: number, un: string, plusieurs: string) => `${n} ${n < 2 ? un : plusieurs}`;
