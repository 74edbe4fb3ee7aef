// The desktop's extension host: Node, on the machine or a remote one.
export { activate } from './activate';
