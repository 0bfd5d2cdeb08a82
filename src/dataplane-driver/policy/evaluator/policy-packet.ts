/** The first packet of a flow, as far as policy goes. */
export interface PolicyPacket {
  /** The IP protocol's number. */
  readonly protocol: number;
  readonly src: string;
  readonly dst: string;
  /** Of TCP, UDP, SCTP and UDP-Lite. */
  readonly srcPort?: number | undefined;
  readonly dstPort?: number | undefined;
  /** Of ICMP in IPv4, and ICMPv6 in IPv6. */
  readonly icmpType?: number | undefined;
  readonly icmpCode?: number | undefined;
}
