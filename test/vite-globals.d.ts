// Vite's declarations name a browser type that Node 20's lack.
type WebSocket = unknown;
