/** What a mark can show. A reported status and a KPI's band share shapes; stale means that nobody has said anything for a while. */
export type StatusKind = 'green' | 'yellow' | 'red' | 'stale'
