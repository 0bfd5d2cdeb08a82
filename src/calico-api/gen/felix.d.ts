import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace felix. */
export namespace felix {

    /**
     * Properties of a ToDataplane.
     * @deprecated Use felix.ToDataplane.$Properties instead.
     */
    interface IToDataplane extends felix.ToDataplane.$Properties {
    }

    /** Represents a ToDataplane. */
    class ToDataplane {

        /**
         * Constructs a new ToDataplane.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ToDataplane.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ToDataplane inSync. */
        inSync?: (felix.InSync.$Properties|null);

        /** ToDataplane ipsetUpdate. */
        ipsetUpdate?: (felix.IPSetUpdate.$Properties|null);

        /** ToDataplane ipsetDeltaUpdate. */
        ipsetDeltaUpdate?: (felix.IPSetDeltaUpdate.$Properties|null);

        /** ToDataplane ipsetRemove. */
        ipsetRemove?: (felix.IPSetRemove.$Properties|null);

        /** ToDataplane activeProfileUpdate. */
        activeProfileUpdate?: (felix.ActiveProfileUpdate.$Properties|null);

        /** ToDataplane activeProfileRemove. */
        activeProfileRemove?: (felix.ActiveProfileRemove.$Properties|null);

        /** ToDataplane activePolicyUpdate. */
        activePolicyUpdate?: (felix.ActivePolicyUpdate.$Properties|null);

        /** ToDataplane activePolicyRemove. */
        activePolicyRemove?: (felix.ActivePolicyRemove.$Properties|null);

        /** ToDataplane hostEndpointUpdate. */
        hostEndpointUpdate?: (felix.HostEndpointUpdate.$Properties|null);

        /** ToDataplane hostEndpointRemove. */
        hostEndpointRemove?: (felix.HostEndpointRemove.$Properties|null);

        /** ToDataplane workloadEndpointUpdate. */
        workloadEndpointUpdate?: (felix.WorkloadEndpointUpdate.$Properties|null);

        /** ToDataplane workloadEndpointRemove. */
        workloadEndpointRemove?: (felix.WorkloadEndpointRemove.$Properties|null);

        /** ToDataplane configUpdate. */
        configUpdate?: (felix.ConfigUpdate.$Properties|null);

        /** ToDataplane hostMetadataUpdate. */
        hostMetadataUpdate?: (felix.HostMetadataUpdate.$Properties|null);

        /** ToDataplane ipamPoolUpdate. */
        ipamPoolUpdate?: (felix.IPAMPoolUpdate.$Properties|null);

        /** ToDataplane ipamPoolRemove. */
        ipamPoolRemove?: (felix.IPAMPoolRemove.$Properties|null);

        /** ToDataplane hostMetadataRemove. */
        hostMetadataRemove?: (felix.HostMetadataRemove.$Properties|null);

        /** ToDataplane serviceAccountUpdate. */
        serviceAccountUpdate?: (felix.ServiceAccountUpdate.$Properties|null);

        /** ToDataplane serviceAccountRemove. */
        serviceAccountRemove?: (felix.ServiceAccountRemove.$Properties|null);

        /** ToDataplane namespaceUpdate. */
        namespaceUpdate?: (felix.NamespaceUpdate.$Properties|null);

        /** ToDataplane namespaceRemove. */
        namespaceRemove?: (felix.NamespaceRemove.$Properties|null);

        /** ToDataplane routeUpdate. */
        routeUpdate?: (felix.RouteUpdate.$Properties|null);

        /** ToDataplane routeRemove. */
        routeRemove?: (felix.RouteRemove.$Properties|null);

        /** ToDataplane vtepUpdate. */
        vtepUpdate?: (felix.VXLANTunnelEndpointUpdate.$Properties|null);

        /** ToDataplane vtepRemove. */
        vtepRemove?: (felix.VXLANTunnelEndpointRemove.$Properties|null);

        /** ToDataplane wireguardEndpointUpdate. */
        wireguardEndpointUpdate?: (felix.WireguardEndpointUpdate.$Properties|null);

        /** ToDataplane wireguardEndpointRemove. */
        wireguardEndpointRemove?: (felix.WireguardEndpointRemove.$Properties|null);

        /** ToDataplane globalBgpConfigUpdate. */
        globalBgpConfigUpdate?: (felix.GlobalBGPConfigUpdate.$Properties|null);

        /** ToDataplane encapsulation. */
        encapsulation?: (felix.Encapsulation.$Properties|null);

        /** ToDataplane serviceUpdate. */
        serviceUpdate?: (felix.ServiceUpdate.$Properties|null);

        /** ToDataplane serviceRemove. */
        serviceRemove?: (felix.ServiceRemove.$Properties|null);

        /** ToDataplane wireguardEndpointV6Update. */
        wireguardEndpointV6Update?: (felix.WireguardEndpointV6Update.$Properties|null);

        /** ToDataplane wireguardEndpointV6Remove. */
        wireguardEndpointV6Remove?: (felix.WireguardEndpointV6Remove.$Properties|null);

        /** ToDataplane hostMetadataV6Update. */
        hostMetadataV6Update?: (felix.HostMetadataV6Update.$Properties|null);

        /** ToDataplane hostMetadataV6Remove. */
        hostMetadataV6Remove?: (felix.HostMetadataV6Remove.$Properties|null);

        /** ToDataplane hostMetadataV4v6Update. */
        hostMetadataV4v6Update?: (felix.HostMetadataV4V6Update.$Properties|null);

        /** ToDataplane hostMetadataV4v6Remove. */
        hostMetadataV4v6Remove?: (felix.HostMetadataV4V6Remove.$Properties|null);

        /** ToDataplane sequenceNumber. */
        sequenceNumber: (number|Long);

        /** ToDataplane payload. */
        payload?: ("inSync"|"ipsetUpdate"|"ipsetDeltaUpdate"|"ipsetRemove"|"activeProfileUpdate"|"activeProfileRemove"|"activePolicyUpdate"|"activePolicyRemove"|"hostEndpointUpdate"|"hostEndpointRemove"|"workloadEndpointUpdate"|"workloadEndpointRemove"|"configUpdate"|"hostMetadataUpdate"|"ipamPoolUpdate"|"ipamPoolRemove"|"hostMetadataRemove"|"serviceAccountUpdate"|"serviceAccountRemove"|"namespaceUpdate"|"namespaceRemove"|"routeUpdate"|"routeRemove"|"vtepUpdate"|"vtepRemove"|"wireguardEndpointUpdate"|"wireguardEndpointRemove"|"globalBgpConfigUpdate"|"encapsulation"|"serviceUpdate"|"serviceRemove"|"wireguardEndpointV6Update"|"wireguardEndpointV6Remove"|"hostMetadataV6Update"|"hostMetadataV6Remove"|"hostMetadataV4v6Update"|"hostMetadataV4v6Remove");

        /**
         * Creates a new ToDataplane instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ToDataplane instance
         */
        static create(properties: felix.ToDataplane.$Shape): felix.ToDataplane & felix.ToDataplane.$Shape;
        static create(properties?: felix.ToDataplane.$Properties): felix.ToDataplane;

        /**
         * Encodes the specified ToDataplane message. Does not implicitly {@link felix.ToDataplane.verify|verify} messages.
         * @param message ToDataplane message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ToDataplane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ToDataplane message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ToDataplane & felix.ToDataplane.$Shape} ToDataplane
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ToDataplane & felix.ToDataplane.$Shape;

        /**
         * Creates a ToDataplane message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ToDataplane
         */
        static fromObject(object: { [k: string]: any }): felix.ToDataplane;

        /**
         * Creates a plain object from a ToDataplane message. Also converts values to other types if specified.
         * @param message ToDataplane
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ToDataplane, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ToDataplane to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ToDataplane {

        /** Properties of a ToDataplane. */
        interface $Properties {

            /** ToDataplane inSync */
            inSync?: (felix.InSync.$Properties|null);

            /** ToDataplane ipsetUpdate */
            ipsetUpdate?: (felix.IPSetUpdate.$Properties|null);

            /** ToDataplane ipsetDeltaUpdate */
            ipsetDeltaUpdate?: (felix.IPSetDeltaUpdate.$Properties|null);

            /** ToDataplane ipsetRemove */
            ipsetRemove?: (felix.IPSetRemove.$Properties|null);

            /** ToDataplane activeProfileUpdate */
            activeProfileUpdate?: (felix.ActiveProfileUpdate.$Properties|null);

            /** ToDataplane activeProfileRemove */
            activeProfileRemove?: (felix.ActiveProfileRemove.$Properties|null);

            /** ToDataplane activePolicyUpdate */
            activePolicyUpdate?: (felix.ActivePolicyUpdate.$Properties|null);

            /** ToDataplane activePolicyRemove */
            activePolicyRemove?: (felix.ActivePolicyRemove.$Properties|null);

            /** ToDataplane hostEndpointUpdate */
            hostEndpointUpdate?: (felix.HostEndpointUpdate.$Properties|null);

            /** ToDataplane hostEndpointRemove */
            hostEndpointRemove?: (felix.HostEndpointRemove.$Properties|null);

            /** ToDataplane workloadEndpointUpdate */
            workloadEndpointUpdate?: (felix.WorkloadEndpointUpdate.$Properties|null);

            /** ToDataplane workloadEndpointRemove */
            workloadEndpointRemove?: (felix.WorkloadEndpointRemove.$Properties|null);

            /** ToDataplane configUpdate */
            configUpdate?: (felix.ConfigUpdate.$Properties|null);

            /** ToDataplane hostMetadataUpdate */
            hostMetadataUpdate?: (felix.HostMetadataUpdate.$Properties|null);

            /** ToDataplane ipamPoolUpdate */
            ipamPoolUpdate?: (felix.IPAMPoolUpdate.$Properties|null);

            /** ToDataplane ipamPoolRemove */
            ipamPoolRemove?: (felix.IPAMPoolRemove.$Properties|null);

            /** ToDataplane hostMetadataRemove */
            hostMetadataRemove?: (felix.HostMetadataRemove.$Properties|null);

            /** ToDataplane serviceAccountUpdate */
            serviceAccountUpdate?: (felix.ServiceAccountUpdate.$Properties|null);

            /** ToDataplane serviceAccountRemove */
            serviceAccountRemove?: (felix.ServiceAccountRemove.$Properties|null);

            /** ToDataplane namespaceUpdate */
            namespaceUpdate?: (felix.NamespaceUpdate.$Properties|null);

            /** ToDataplane namespaceRemove */
            namespaceRemove?: (felix.NamespaceRemove.$Properties|null);

            /** ToDataplane routeUpdate */
            routeUpdate?: (felix.RouteUpdate.$Properties|null);

            /** ToDataplane routeRemove */
            routeRemove?: (felix.RouteRemove.$Properties|null);

            /** ToDataplane vtepUpdate */
            vtepUpdate?: (felix.VXLANTunnelEndpointUpdate.$Properties|null);

            /** ToDataplane vtepRemove */
            vtepRemove?: (felix.VXLANTunnelEndpointRemove.$Properties|null);

            /** ToDataplane wireguardEndpointUpdate */
            wireguardEndpointUpdate?: (felix.WireguardEndpointUpdate.$Properties|null);

            /** ToDataplane wireguardEndpointRemove */
            wireguardEndpointRemove?: (felix.WireguardEndpointRemove.$Properties|null);

            /** ToDataplane globalBgpConfigUpdate */
            globalBgpConfigUpdate?: (felix.GlobalBGPConfigUpdate.$Properties|null);

            /** ToDataplane encapsulation */
            encapsulation?: (felix.Encapsulation.$Properties|null);

            /** ToDataplane serviceUpdate */
            serviceUpdate?: (felix.ServiceUpdate.$Properties|null);

            /** ToDataplane serviceRemove */
            serviceRemove?: (felix.ServiceRemove.$Properties|null);

            /** ToDataplane wireguardEndpointV6Update */
            wireguardEndpointV6Update?: (felix.WireguardEndpointV6Update.$Properties|null);

            /** ToDataplane wireguardEndpointV6Remove */
            wireguardEndpointV6Remove?: (felix.WireguardEndpointV6Remove.$Properties|null);

            /** ToDataplane hostMetadataV6Update */
            hostMetadataV6Update?: (felix.HostMetadataV6Update.$Properties|null);

            /** ToDataplane hostMetadataV6Remove */
            hostMetadataV6Remove?: (felix.HostMetadataV6Remove.$Properties|null);

            /** ToDataplane hostMetadataV4v6Update */
            hostMetadataV4v6Update?: (felix.HostMetadataV4V6Update.$Properties|null);

            /** ToDataplane hostMetadataV4v6Remove */
            hostMetadataV4v6Remove?: (felix.HostMetadataV4V6Remove.$Properties|null);

            /** ToDataplane sequenceNumber */
            sequenceNumber?: (number|Long|null);

            /** ToDataplane payload */
            payload?: ("inSync"|"ipsetUpdate"|"ipsetDeltaUpdate"|"ipsetRemove"|"activeProfileUpdate"|"activeProfileRemove"|"activePolicyUpdate"|"activePolicyRemove"|"hostEndpointUpdate"|"hostEndpointRemove"|"workloadEndpointUpdate"|"workloadEndpointRemove"|"configUpdate"|"hostMetadataUpdate"|"ipamPoolUpdate"|"ipamPoolRemove"|"hostMetadataRemove"|"serviceAccountUpdate"|"serviceAccountRemove"|"namespaceUpdate"|"namespaceRemove"|"routeUpdate"|"routeRemove"|"vtepUpdate"|"vtepRemove"|"wireguardEndpointUpdate"|"wireguardEndpointRemove"|"globalBgpConfigUpdate"|"encapsulation"|"serviceUpdate"|"serviceRemove"|"wireguardEndpointV6Update"|"wireguardEndpointV6Remove"|"hostMetadataV6Update"|"hostMetadataV6Remove"|"hostMetadataV4v6Update"|"hostMetadataV4v6Remove");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a ToDataplane. */
        type $Shape = {
          inSync?: felix.InSync.$Shape|null;
          ipsetUpdate?: felix.IPSetUpdate.$Shape|null;
          ipsetDeltaUpdate?: felix.IPSetDeltaUpdate.$Shape|null;
          ipsetRemove?: felix.IPSetRemove.$Shape|null;
          activeProfileUpdate?: felix.ActiveProfileUpdate.$Shape|null;
          activeProfileRemove?: felix.ActiveProfileRemove.$Shape|null;
          activePolicyUpdate?: felix.ActivePolicyUpdate.$Shape|null;
          activePolicyRemove?: felix.ActivePolicyRemove.$Shape|null;
          hostEndpointUpdate?: felix.HostEndpointUpdate.$Shape|null;
          hostEndpointRemove?: felix.HostEndpointRemove.$Shape|null;
          workloadEndpointUpdate?: felix.WorkloadEndpointUpdate.$Shape|null;
          workloadEndpointRemove?: felix.WorkloadEndpointRemove.$Shape|null;
          configUpdate?: felix.ConfigUpdate.$Shape|null;
          hostMetadataUpdate?: felix.HostMetadataUpdate.$Shape|null;
          ipamPoolUpdate?: felix.IPAMPoolUpdate.$Shape|null;
          ipamPoolRemove?: felix.IPAMPoolRemove.$Shape|null;
          hostMetadataRemove?: felix.HostMetadataRemove.$Shape|null;
          serviceAccountUpdate?: felix.ServiceAccountUpdate.$Shape|null;
          serviceAccountRemove?: felix.ServiceAccountRemove.$Shape|null;
          namespaceUpdate?: felix.NamespaceUpdate.$Shape|null;
          namespaceRemove?: felix.NamespaceRemove.$Shape|null;
          routeUpdate?: felix.RouteUpdate.$Shape|null;
          routeRemove?: felix.RouteRemove.$Shape|null;
          vtepUpdate?: felix.VXLANTunnelEndpointUpdate.$Shape|null;
          vtepRemove?: felix.VXLANTunnelEndpointRemove.$Shape|null;
          wireguardEndpointUpdate?: felix.WireguardEndpointUpdate.$Shape|null;
          wireguardEndpointRemove?: felix.WireguardEndpointRemove.$Shape|null;
          globalBgpConfigUpdate?: felix.GlobalBGPConfigUpdate.$Shape|null;
          encapsulation?: felix.Encapsulation.$Shape|null;
          serviceUpdate?: felix.ServiceUpdate.$Shape|null;
          serviceRemove?: felix.ServiceRemove.$Shape|null;
          wireguardEndpointV6Update?: felix.WireguardEndpointV6Update.$Shape|null;
          wireguardEndpointV6Remove?: felix.WireguardEndpointV6Remove.$Shape|null;
          hostMetadataV6Update?: felix.HostMetadataV6Update.$Shape|null;
          hostMetadataV6Remove?: felix.HostMetadataV6Remove.$Shape|null;
          hostMetadataV4v6Update?: felix.HostMetadataV4V6Update.$Shape|null;
          hostMetadataV4v6Remove?: felix.HostMetadataV4V6Remove.$Shape|null;
          sequenceNumber?: number|Long|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ payload?: undefined; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "inSync"; inSync: felix.InSync.$Shape; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "ipsetUpdate"; inSync?: null; ipsetUpdate: felix.IPSetUpdate.$Shape; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "ipsetDeltaUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate: felix.IPSetDeltaUpdate.$Shape; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "ipsetRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove: felix.IPSetRemove.$Shape; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "activeProfileUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate: felix.ActiveProfileUpdate.$Shape; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "activeProfileRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove: felix.ActiveProfileRemove.$Shape; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "activePolicyUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate: felix.ActivePolicyUpdate.$Shape; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "activePolicyRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove: felix.ActivePolicyRemove.$Shape; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostEndpointUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate: felix.HostEndpointUpdate.$Shape; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostEndpointRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove: felix.HostEndpointRemove.$Shape; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "workloadEndpointUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate: felix.WorkloadEndpointUpdate.$Shape; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "workloadEndpointRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove: felix.WorkloadEndpointRemove.$Shape; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "configUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate: felix.ConfigUpdate.$Shape; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate: felix.HostMetadataUpdate.$Shape; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "ipamPoolUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate: felix.IPAMPoolUpdate.$Shape; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "ipamPoolRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove: felix.IPAMPoolRemove.$Shape; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove: felix.HostMetadataRemove.$Shape; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "serviceAccountUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate: felix.ServiceAccountUpdate.$Shape; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "serviceAccountRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove: felix.ServiceAccountRemove.$Shape; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "namespaceUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate: felix.NamespaceUpdate.$Shape; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "namespaceRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove: felix.NamespaceRemove.$Shape; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "routeUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate: felix.RouteUpdate.$Shape; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "routeRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove: felix.RouteRemove.$Shape; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "vtepUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate: felix.VXLANTunnelEndpointUpdate.$Shape; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "vtepRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove: felix.VXLANTunnelEndpointRemove.$Shape; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "wireguardEndpointUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate: felix.WireguardEndpointUpdate.$Shape; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "wireguardEndpointRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove: felix.WireguardEndpointRemove.$Shape; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "globalBgpConfigUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate: felix.GlobalBGPConfigUpdate.$Shape; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "encapsulation"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation: felix.Encapsulation.$Shape; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "serviceUpdate"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate: felix.ServiceUpdate.$Shape; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "serviceRemove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove: felix.ServiceRemove.$Shape; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "wireguardEndpointV6Update"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update: felix.WireguardEndpointV6Update.$Shape; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "wireguardEndpointV6Remove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove: felix.WireguardEndpointV6Remove.$Shape; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataV6Update"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update: felix.HostMetadataV6Update.$Shape; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataV6Remove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove: felix.HostMetadataV6Remove.$Shape; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataV4v6Update"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update: felix.HostMetadataV4V6Update.$Shape; hostMetadataV4v6Remove?: null }|{ payload?: "hostMetadataV4v6Remove"; inSync?: null; ipsetUpdate?: null; ipsetDeltaUpdate?: null; ipsetRemove?: null; activeProfileUpdate?: null; activeProfileRemove?: null; activePolicyUpdate?: null; activePolicyRemove?: null; hostEndpointUpdate?: null; hostEndpointRemove?: null; workloadEndpointUpdate?: null; workloadEndpointRemove?: null; configUpdate?: null; hostMetadataUpdate?: null; ipamPoolUpdate?: null; ipamPoolRemove?: null; hostMetadataRemove?: null; serviceAccountUpdate?: null; serviceAccountRemove?: null; namespaceUpdate?: null; namespaceRemove?: null; routeUpdate?: null; routeRemove?: null; vtepUpdate?: null; vtepRemove?: null; wireguardEndpointUpdate?: null; wireguardEndpointRemove?: null; globalBgpConfigUpdate?: null; encapsulation?: null; serviceUpdate?: null; serviceRemove?: null; wireguardEndpointV6Update?: null; wireguardEndpointV6Remove?: null; hostMetadataV6Update?: null; hostMetadataV6Remove?: null; hostMetadataV4v6Update?: null; hostMetadataV4v6Remove: felix.HostMetadataV4V6Remove.$Shape })
        );
    }

    /**
     * Properties of a FromDataplane.
     * @deprecated Use felix.FromDataplane.$Properties instead.
     */
    interface IFromDataplane extends felix.FromDataplane.$Properties {
    }

    /** Represents a FromDataplane. */
    class FromDataplane {

        /**
         * Constructs a new FromDataplane.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.FromDataplane.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FromDataplane processStatusUpdate. */
        processStatusUpdate?: (felix.ProcessStatusUpdate.$Properties|null);

        /** FromDataplane hostEndpointStatusUpdate. */
        hostEndpointStatusUpdate?: (felix.HostEndpointStatusUpdate.$Properties|null);

        /** FromDataplane hostEndpointStatusRemove. */
        hostEndpointStatusRemove?: (felix.HostEndpointStatusRemove.$Properties|null);

        /** FromDataplane workloadEndpointStatusUpdate. */
        workloadEndpointStatusUpdate?: (felix.WorkloadEndpointStatusUpdate.$Properties|null);

        /** FromDataplane workloadEndpointStatusRemove. */
        workloadEndpointStatusRemove?: (felix.WorkloadEndpointStatusRemove.$Properties|null);

        /** FromDataplane wireguardStatusUpdate. */
        wireguardStatusUpdate?: (felix.WireguardStatusUpdate.$Properties|null);

        /** FromDataplane dataplaneInSync. */
        dataplaneInSync?: (felix.DataplaneInSync.$Properties|null);

        /** FromDataplane sequenceNumber. */
        sequenceNumber: (number|Long);

        /** FromDataplane payload. */
        payload?: ("processStatusUpdate"|"hostEndpointStatusUpdate"|"hostEndpointStatusRemove"|"workloadEndpointStatusUpdate"|"workloadEndpointStatusRemove"|"wireguardStatusUpdate"|"dataplaneInSync");

        /**
         * Creates a new FromDataplane instance using the specified properties.
         * @param [properties] Properties to set
         * @returns FromDataplane instance
         */
        static create(properties: felix.FromDataplane.$Shape): felix.FromDataplane & felix.FromDataplane.$Shape;
        static create(properties?: felix.FromDataplane.$Properties): felix.FromDataplane;

        /**
         * Encodes the specified FromDataplane message. Does not implicitly {@link felix.FromDataplane.verify|verify} messages.
         * @param message FromDataplane message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.FromDataplane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FromDataplane message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.FromDataplane & felix.FromDataplane.$Shape} FromDataplane
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.FromDataplane & felix.FromDataplane.$Shape;

        /**
         * Creates a FromDataplane message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns FromDataplane
         */
        static fromObject(object: { [k: string]: any }): felix.FromDataplane;

        /**
         * Creates a plain object from a FromDataplane message. Also converts values to other types if specified.
         * @param message FromDataplane
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.FromDataplane, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this FromDataplane to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace FromDataplane {

        /** Properties of a FromDataplane. */
        interface $Properties {

            /** FromDataplane processStatusUpdate */
            processStatusUpdate?: (felix.ProcessStatusUpdate.$Properties|null);

            /** FromDataplane hostEndpointStatusUpdate */
            hostEndpointStatusUpdate?: (felix.HostEndpointStatusUpdate.$Properties|null);

            /** FromDataplane hostEndpointStatusRemove */
            hostEndpointStatusRemove?: (felix.HostEndpointStatusRemove.$Properties|null);

            /** FromDataplane workloadEndpointStatusUpdate */
            workloadEndpointStatusUpdate?: (felix.WorkloadEndpointStatusUpdate.$Properties|null);

            /** FromDataplane workloadEndpointStatusRemove */
            workloadEndpointStatusRemove?: (felix.WorkloadEndpointStatusRemove.$Properties|null);

            /** FromDataplane wireguardStatusUpdate */
            wireguardStatusUpdate?: (felix.WireguardStatusUpdate.$Properties|null);

            /** FromDataplane dataplaneInSync */
            dataplaneInSync?: (felix.DataplaneInSync.$Properties|null);

            /** FromDataplane sequenceNumber */
            sequenceNumber?: (number|Long|null);

            /** FromDataplane payload */
            payload?: ("processStatusUpdate"|"hostEndpointStatusUpdate"|"hostEndpointStatusRemove"|"workloadEndpointStatusUpdate"|"workloadEndpointStatusRemove"|"wireguardStatusUpdate"|"dataplaneInSync");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a FromDataplane. */
        type $Shape = {
          processStatusUpdate?: felix.ProcessStatusUpdate.$Shape|null;
          hostEndpointStatusUpdate?: felix.HostEndpointStatusUpdate.$Shape|null;
          hostEndpointStatusRemove?: felix.HostEndpointStatusRemove.$Shape|null;
          workloadEndpointStatusUpdate?: felix.WorkloadEndpointStatusUpdate.$Shape|null;
          workloadEndpointStatusRemove?: felix.WorkloadEndpointStatusRemove.$Shape|null;
          wireguardStatusUpdate?: felix.WireguardStatusUpdate.$Shape|null;
          dataplaneInSync?: felix.DataplaneInSync.$Shape|null;
          sequenceNumber?: number|Long|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ payload?: undefined; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "processStatusUpdate"; processStatusUpdate: felix.ProcessStatusUpdate.$Shape; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "hostEndpointStatusUpdate"; processStatusUpdate?: null; hostEndpointStatusUpdate: felix.HostEndpointStatusUpdate.$Shape; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "hostEndpointStatusRemove"; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove: felix.HostEndpointStatusRemove.$Shape; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "workloadEndpointStatusUpdate"; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate: felix.WorkloadEndpointStatusUpdate.$Shape; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "workloadEndpointStatusRemove"; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove: felix.WorkloadEndpointStatusRemove.$Shape; wireguardStatusUpdate?: null; dataplaneInSync?: null }|{ payload?: "wireguardStatusUpdate"; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate: felix.WireguardStatusUpdate.$Shape; dataplaneInSync?: null }|{ payload?: "dataplaneInSync"; processStatusUpdate?: null; hostEndpointStatusUpdate?: null; hostEndpointStatusRemove?: null; workloadEndpointStatusUpdate?: null; workloadEndpointStatusRemove?: null; wireguardStatusUpdate?: null; dataplaneInSync: felix.DataplaneInSync.$Shape })
        );
    }

    /**
     * Properties of an InSync.
     * @deprecated Use felix.InSync.$Properties instead.
     */
    interface IInSync extends felix.InSync.$Properties {
    }

    /** Represents an InSync. */
    class InSync {

        /**
         * Constructs a new InSync.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.InSync.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new InSync instance using the specified properties.
         * @param [properties] Properties to set
         * @returns InSync instance
         */
        static create(properties: felix.InSync.$Shape): felix.InSync & felix.InSync.$Shape;
        static create(properties?: felix.InSync.$Properties): felix.InSync;

        /**
         * Encodes the specified InSync message. Does not implicitly {@link felix.InSync.verify|verify} messages.
         * @param message InSync message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.InSync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an InSync message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.InSync & felix.InSync.$Shape} InSync
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.InSync & felix.InSync.$Shape;

        /**
         * Creates an InSync message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns InSync
         */
        static fromObject(object: { [k: string]: any }): felix.InSync;

        /**
         * Creates a plain object from an InSync message. Also converts values to other types if specified.
         * @param message InSync
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.InSync, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this InSync to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace InSync {

        /** Properties of an InSync. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an InSync. */
        type $Shape = felix.InSync.$Properties;
    }

    /**
     * Properties of a ConfigUpdate.
     * @deprecated Use felix.ConfigUpdate.$Properties instead.
     */
    interface IConfigUpdate extends felix.ConfigUpdate.$Properties {
    }

    /** Represents a ConfigUpdate. */
    class ConfigUpdate {

        /**
         * Constructs a new ConfigUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ConfigUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConfigUpdate config. */
        config: { [k: string]: string };

        /** ConfigUpdate sourceToRawConfig. */
        sourceToRawConfig: { [k: string]: felix.RawConfig.$Properties };

        /** ConfigUpdate message. */
        message: string;

        /**
         * Creates a new ConfigUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConfigUpdate instance
         */
        static create(properties: felix.ConfigUpdate.$Shape): felix.ConfigUpdate & felix.ConfigUpdate.$Shape;
        static create(properties?: felix.ConfigUpdate.$Properties): felix.ConfigUpdate;

        /**
         * Encodes the specified ConfigUpdate message. Does not implicitly {@link felix.ConfigUpdate.verify|verify} messages.
         * @param message ConfigUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ConfigUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConfigUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ConfigUpdate & felix.ConfigUpdate.$Shape} ConfigUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ConfigUpdate & felix.ConfigUpdate.$Shape;

        /**
         * Creates a ConfigUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConfigUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ConfigUpdate;

        /**
         * Creates a plain object from a ConfigUpdate message. Also converts values to other types if specified.
         * @param message ConfigUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ConfigUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConfigUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ConfigUpdate {

        /** Properties of a ConfigUpdate. */
        interface $Properties {

            /** ConfigUpdate config */
            config?: ({ [k: string]: string }|null);

            /** ConfigUpdate sourceToRawConfig */
            sourceToRawConfig?: ({ [k: string]: felix.RawConfig.$Properties }|null);

            /** ConfigUpdate message */
            message?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConfigUpdate. */
        type $Shape = felix.ConfigUpdate.$Properties;
    }

    /**
     * Properties of a RawConfig.
     * @deprecated Use felix.RawConfig.$Properties instead.
     */
    interface IRawConfig extends felix.RawConfig.$Properties {
    }

    /** Represents a RawConfig. */
    class RawConfig {

        /**
         * Constructs a new RawConfig.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.RawConfig.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RawConfig source. */
        source: string;

        /** RawConfig config. */
        config: { [k: string]: string };

        /**
         * Creates a new RawConfig instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RawConfig instance
         */
        static create(properties: felix.RawConfig.$Shape): felix.RawConfig & felix.RawConfig.$Shape;
        static create(properties?: felix.RawConfig.$Properties): felix.RawConfig;

        /**
         * Encodes the specified RawConfig message. Does not implicitly {@link felix.RawConfig.verify|verify} messages.
         * @param message RawConfig message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.RawConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RawConfig message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.RawConfig & felix.RawConfig.$Shape} RawConfig
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.RawConfig & felix.RawConfig.$Shape;

        /**
         * Creates a RawConfig message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RawConfig
         */
        static fromObject(object: { [k: string]: any }): felix.RawConfig;

        /**
         * Creates a plain object from a RawConfig message. Also converts values to other types if specified.
         * @param message RawConfig
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.RawConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RawConfig to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace RawConfig {

        /** Properties of a RawConfig. */
        interface $Properties {

            /** RawConfig source */
            source?: (string|null);

            /** RawConfig config */
            config?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RawConfig. */
        type $Shape = felix.RawConfig.$Properties;
    }

    /** IPSetType enum. */
    enum IPSetType {

        /** IP value */
        IP = 0,

        /** IP_AND_PORT value */
        IP_AND_PORT = 1,

        /** NET value */
        NET = 2
    }

    /**
     * Properties of a IPSetUpdate.
     * @deprecated Use felix.IPSetUpdate.$Properties instead.
     */
    interface IIPSetUpdate extends felix.IPSetUpdate.$Properties {
    }

    /** Represents a IPSetUpdate. */
    class IPSetUpdate {

        /**
         * Constructs a new IPSetUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPSetUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPSetUpdate id. */
        id: string;

        /** IPSetUpdate members. */
        members: string[];

        /** IPSetUpdate type. */
        type: felix.IPSetType;

        /**
         * Creates a new IPSetUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPSetUpdate instance
         */
        static create(properties: felix.IPSetUpdate.$Shape): felix.IPSetUpdate & felix.IPSetUpdate.$Shape;
        static create(properties?: felix.IPSetUpdate.$Properties): felix.IPSetUpdate;

        /**
         * Encodes the specified IPSetUpdate message. Does not implicitly {@link felix.IPSetUpdate.verify|verify} messages.
         * @param message IPSetUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPSetUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPSetUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPSetUpdate & felix.IPSetUpdate.$Shape} IPSetUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPSetUpdate & felix.IPSetUpdate.$Shape;

        /**
         * Creates a IPSetUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPSetUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.IPSetUpdate;

        /**
         * Creates a plain object from a IPSetUpdate message. Also converts values to other types if specified.
         * @param message IPSetUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPSetUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPSetUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPSetUpdate {

        /** Properties of a IPSetUpdate. */
        interface $Properties {

            /** IPSetUpdate id */
            id?: (string|null);

            /** IPSetUpdate members */
            members?: (string[]|null);

            /** IPSetUpdate type */
            type?: (felix.IPSetType|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPSetUpdate. */
        type $Shape = felix.IPSetUpdate.$Properties;
    }

    /**
     * Properties of a IPSetDeltaUpdate.
     * @deprecated Use felix.IPSetDeltaUpdate.$Properties instead.
     */
    interface IIPSetDeltaUpdate extends felix.IPSetDeltaUpdate.$Properties {
    }

    /** Represents a IPSetDeltaUpdate. */
    class IPSetDeltaUpdate {

        /**
         * Constructs a new IPSetDeltaUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPSetDeltaUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPSetDeltaUpdate id. */
        id: string;

        /** IPSetDeltaUpdate addedMembers. */
        addedMembers: string[];

        /** IPSetDeltaUpdate removedMembers. */
        removedMembers: string[];

        /**
         * Creates a new IPSetDeltaUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPSetDeltaUpdate instance
         */
        static create(properties: felix.IPSetDeltaUpdate.$Shape): felix.IPSetDeltaUpdate & felix.IPSetDeltaUpdate.$Shape;
        static create(properties?: felix.IPSetDeltaUpdate.$Properties): felix.IPSetDeltaUpdate;

        /**
         * Encodes the specified IPSetDeltaUpdate message. Does not implicitly {@link felix.IPSetDeltaUpdate.verify|verify} messages.
         * @param message IPSetDeltaUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPSetDeltaUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPSetDeltaUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPSetDeltaUpdate & felix.IPSetDeltaUpdate.$Shape} IPSetDeltaUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPSetDeltaUpdate & felix.IPSetDeltaUpdate.$Shape;

        /**
         * Creates a IPSetDeltaUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPSetDeltaUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.IPSetDeltaUpdate;

        /**
         * Creates a plain object from a IPSetDeltaUpdate message. Also converts values to other types if specified.
         * @param message IPSetDeltaUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPSetDeltaUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPSetDeltaUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPSetDeltaUpdate {

        /** Properties of a IPSetDeltaUpdate. */
        interface $Properties {

            /** IPSetDeltaUpdate id */
            id?: (string|null);

            /** IPSetDeltaUpdate addedMembers */
            addedMembers?: (string[]|null);

            /** IPSetDeltaUpdate removedMembers */
            removedMembers?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPSetDeltaUpdate. */
        type $Shape = felix.IPSetDeltaUpdate.$Properties;
    }

    /**
     * Properties of a IPSetRemove.
     * @deprecated Use felix.IPSetRemove.$Properties instead.
     */
    interface IIPSetRemove extends felix.IPSetRemove.$Properties {
    }

    /** Represents a IPSetRemove. */
    class IPSetRemove {

        /**
         * Constructs a new IPSetRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPSetRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPSetRemove id. */
        id: string;

        /**
         * Creates a new IPSetRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPSetRemove instance
         */
        static create(properties: felix.IPSetRemove.$Shape): felix.IPSetRemove & felix.IPSetRemove.$Shape;
        static create(properties?: felix.IPSetRemove.$Properties): felix.IPSetRemove;

        /**
         * Encodes the specified IPSetRemove message. Does not implicitly {@link felix.IPSetRemove.verify|verify} messages.
         * @param message IPSetRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPSetRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPSetRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPSetRemove & felix.IPSetRemove.$Shape} IPSetRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPSetRemove & felix.IPSetRemove.$Shape;

        /**
         * Creates a IPSetRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPSetRemove
         */
        static fromObject(object: { [k: string]: any }): felix.IPSetRemove;

        /**
         * Creates a plain object from a IPSetRemove message. Also converts values to other types if specified.
         * @param message IPSetRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPSetRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPSetRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPSetRemove {

        /** Properties of a IPSetRemove. */
        interface $Properties {

            /** IPSetRemove id */
            id?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPSetRemove. */
        type $Shape = felix.IPSetRemove.$Properties;
    }

    /**
     * Properties of an ActivePolicyUpdate.
     * @deprecated Use felix.ActivePolicyUpdate.$Properties instead.
     */
    interface IActivePolicyUpdate extends felix.ActivePolicyUpdate.$Properties {
    }

    /** Represents an ActivePolicyUpdate. */
    class ActivePolicyUpdate {

        /**
         * Constructs a new ActivePolicyUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ActivePolicyUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ActivePolicyUpdate id. */
        id?: (felix.PolicyID.$Properties|null);

        /** ActivePolicyUpdate policy. */
        policy?: (felix.Policy.$Properties|null);

        /**
         * Creates a new ActivePolicyUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ActivePolicyUpdate instance
         */
        static create(properties: felix.ActivePolicyUpdate.$Shape): felix.ActivePolicyUpdate & felix.ActivePolicyUpdate.$Shape;
        static create(properties?: felix.ActivePolicyUpdate.$Properties): felix.ActivePolicyUpdate;

        /**
         * Encodes the specified ActivePolicyUpdate message. Does not implicitly {@link felix.ActivePolicyUpdate.verify|verify} messages.
         * @param message ActivePolicyUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ActivePolicyUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ActivePolicyUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ActivePolicyUpdate & felix.ActivePolicyUpdate.$Shape} ActivePolicyUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ActivePolicyUpdate & felix.ActivePolicyUpdate.$Shape;

        /**
         * Creates an ActivePolicyUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ActivePolicyUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ActivePolicyUpdate;

        /**
         * Creates a plain object from an ActivePolicyUpdate message. Also converts values to other types if specified.
         * @param message ActivePolicyUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ActivePolicyUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ActivePolicyUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ActivePolicyUpdate {

        /** Properties of an ActivePolicyUpdate. */
        interface $Properties {

            /** ActivePolicyUpdate id */
            id?: (felix.PolicyID.$Properties|null);

            /** ActivePolicyUpdate policy */
            policy?: (felix.Policy.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ActivePolicyUpdate. */
        type $Shape = {
          id?: felix.PolicyID.$Shape|null;
          policy?: felix.Policy.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of an ActivePolicyRemove.
     * @deprecated Use felix.ActivePolicyRemove.$Properties instead.
     */
    interface IActivePolicyRemove extends felix.ActivePolicyRemove.$Properties {
    }

    /** Represents an ActivePolicyRemove. */
    class ActivePolicyRemove {

        /**
         * Constructs a new ActivePolicyRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ActivePolicyRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ActivePolicyRemove id. */
        id?: (felix.PolicyID.$Properties|null);

        /**
         * Creates a new ActivePolicyRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ActivePolicyRemove instance
         */
        static create(properties: felix.ActivePolicyRemove.$Shape): felix.ActivePolicyRemove & felix.ActivePolicyRemove.$Shape;
        static create(properties?: felix.ActivePolicyRemove.$Properties): felix.ActivePolicyRemove;

        /**
         * Encodes the specified ActivePolicyRemove message. Does not implicitly {@link felix.ActivePolicyRemove.verify|verify} messages.
         * @param message ActivePolicyRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ActivePolicyRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ActivePolicyRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ActivePolicyRemove & felix.ActivePolicyRemove.$Shape} ActivePolicyRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ActivePolicyRemove & felix.ActivePolicyRemove.$Shape;

        /**
         * Creates an ActivePolicyRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ActivePolicyRemove
         */
        static fromObject(object: { [k: string]: any }): felix.ActivePolicyRemove;

        /**
         * Creates a plain object from an ActivePolicyRemove message. Also converts values to other types if specified.
         * @param message ActivePolicyRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ActivePolicyRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ActivePolicyRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ActivePolicyRemove {

        /** Properties of an ActivePolicyRemove. */
        interface $Properties {

            /** ActivePolicyRemove id */
            id?: (felix.PolicyID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ActivePolicyRemove. */
        type $Shape = felix.ActivePolicyRemove.$Properties;
    }

    /**
     * Properties of a PolicyID.
     * @deprecated Use felix.PolicyID.$Properties instead.
     */
    interface IPolicyID extends felix.PolicyID.$Properties {
    }

    /** Represents a PolicyID. */
    class PolicyID {

        /**
         * Constructs a new PolicyID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.PolicyID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PolicyID tier. */
        tier: string;

        /** PolicyID name. */
        name: string;

        /** PolicyID namespace. */
        namespace: string;

        /** PolicyID kind. */
        kind: string;

        /**
         * Creates a new PolicyID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PolicyID instance
         */
        static create(properties: felix.PolicyID.$Shape): felix.PolicyID & felix.PolicyID.$Shape;
        static create(properties?: felix.PolicyID.$Properties): felix.PolicyID;

        /**
         * Encodes the specified PolicyID message. Does not implicitly {@link felix.PolicyID.verify|verify} messages.
         * @param message PolicyID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.PolicyID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PolicyID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.PolicyID & felix.PolicyID.$Shape} PolicyID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.PolicyID & felix.PolicyID.$Shape;

        /**
         * Creates a PolicyID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns PolicyID
         */
        static fromObject(object: { [k: string]: any }): felix.PolicyID;

        /**
         * Creates a plain object from a PolicyID message. Also converts values to other types if specified.
         * @param message PolicyID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.PolicyID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this PolicyID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace PolicyID {

        /** Properties of a PolicyID. */
        interface $Properties {

            /** PolicyID tier */
            tier?: (string|null);

            /** PolicyID name */
            name?: (string|null);

            /** PolicyID namespace */
            namespace?: (string|null);

            /** PolicyID kind */
            kind?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PolicyID. */
        type $Shape = felix.PolicyID.$Properties;
    }

    /**
     * Properties of a Policy.
     * @deprecated Use felix.Policy.$Properties instead.
     */
    interface IPolicy extends felix.Policy.$Properties {
    }

    /** Represents a Policy. */
    class Policy {

        /**
         * Constructs a new Policy.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.Policy.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Policy inboundRules. */
        inboundRules: felix.Rule.$Properties[];

        /** Policy outboundRules. */
        outboundRules: felix.Rule.$Properties[];

        /** Policy untracked. */
        untracked: boolean;

        /** Policy preDnat. */
        preDnat: boolean;

        /** Policy namespace. */
        namespace: string;

        /** Policy originalSelector. */
        originalSelector: string;

        /** Policy perfHints. */
        perfHints: string[];

        /** Policy tier. */
        tier: string;

        /**
         * Creates a new Policy instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Policy instance
         */
        static create(properties: felix.Policy.$Shape): felix.Policy & felix.Policy.$Shape;
        static create(properties?: felix.Policy.$Properties): felix.Policy;

        /**
         * Encodes the specified Policy message. Does not implicitly {@link felix.Policy.verify|verify} messages.
         * @param message Policy message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.Policy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Policy message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.Policy & felix.Policy.$Shape} Policy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.Policy & felix.Policy.$Shape;

        /**
         * Creates a Policy message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Policy
         */
        static fromObject(object: { [k: string]: any }): felix.Policy;

        /**
         * Creates a plain object from a Policy message. Also converts values to other types if specified.
         * @param message Policy
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.Policy, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Policy to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Policy {

        /** Properties of a Policy. */
        interface $Properties {

            /** Policy inboundRules */
            inboundRules?: (felix.Rule.$Properties[]|null);

            /** Policy outboundRules */
            outboundRules?: (felix.Rule.$Properties[]|null);

            /** Policy untracked */
            untracked?: (boolean|null);

            /** Policy preDnat */
            preDnat?: (boolean|null);

            /** Policy namespace */
            namespace?: (string|null);

            /** Policy originalSelector */
            originalSelector?: (string|null);

            /** Policy perfHints */
            perfHints?: (string[]|null);

            /** Policy tier */
            tier?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Policy. */
        type $Shape = {
          inboundRules?: felix.Rule.$Shape[]|null;
          outboundRules?: felix.Rule.$Shape[]|null;
          untracked?: boolean|null;
          preDnat?: boolean|null;
          namespace?: string|null;
          originalSelector?: string|null;
          perfHints?: string[]|null;
          tier?: string|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of an ActiveProfileUpdate.
     * @deprecated Use felix.ActiveProfileUpdate.$Properties instead.
     */
    interface IActiveProfileUpdate extends felix.ActiveProfileUpdate.$Properties {
    }

    /** Represents an ActiveProfileUpdate. */
    class ActiveProfileUpdate {

        /**
         * Constructs a new ActiveProfileUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ActiveProfileUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ActiveProfileUpdate id. */
        id?: (felix.ProfileID.$Properties|null);

        /** ActiveProfileUpdate profile. */
        profile?: (felix.Profile.$Properties|null);

        /**
         * Creates a new ActiveProfileUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ActiveProfileUpdate instance
         */
        static create(properties: felix.ActiveProfileUpdate.$Shape): felix.ActiveProfileUpdate & felix.ActiveProfileUpdate.$Shape;
        static create(properties?: felix.ActiveProfileUpdate.$Properties): felix.ActiveProfileUpdate;

        /**
         * Encodes the specified ActiveProfileUpdate message. Does not implicitly {@link felix.ActiveProfileUpdate.verify|verify} messages.
         * @param message ActiveProfileUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ActiveProfileUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ActiveProfileUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ActiveProfileUpdate & felix.ActiveProfileUpdate.$Shape} ActiveProfileUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ActiveProfileUpdate & felix.ActiveProfileUpdate.$Shape;

        /**
         * Creates an ActiveProfileUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ActiveProfileUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ActiveProfileUpdate;

        /**
         * Creates a plain object from an ActiveProfileUpdate message. Also converts values to other types if specified.
         * @param message ActiveProfileUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ActiveProfileUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ActiveProfileUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ActiveProfileUpdate {

        /** Properties of an ActiveProfileUpdate. */
        interface $Properties {

            /** ActiveProfileUpdate id */
            id?: (felix.ProfileID.$Properties|null);

            /** ActiveProfileUpdate profile */
            profile?: (felix.Profile.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ActiveProfileUpdate. */
        type $Shape = {
          id?: felix.ProfileID.$Shape|null;
          profile?: felix.Profile.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of an ActiveProfileRemove.
     * @deprecated Use felix.ActiveProfileRemove.$Properties instead.
     */
    interface IActiveProfileRemove extends felix.ActiveProfileRemove.$Properties {
    }

    /** Represents an ActiveProfileRemove. */
    class ActiveProfileRemove {

        /**
         * Constructs a new ActiveProfileRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ActiveProfileRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ActiveProfileRemove id. */
        id?: (felix.ProfileID.$Properties|null);

        /**
         * Creates a new ActiveProfileRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ActiveProfileRemove instance
         */
        static create(properties: felix.ActiveProfileRemove.$Shape): felix.ActiveProfileRemove & felix.ActiveProfileRemove.$Shape;
        static create(properties?: felix.ActiveProfileRemove.$Properties): felix.ActiveProfileRemove;

        /**
         * Encodes the specified ActiveProfileRemove message. Does not implicitly {@link felix.ActiveProfileRemove.verify|verify} messages.
         * @param message ActiveProfileRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ActiveProfileRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ActiveProfileRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ActiveProfileRemove & felix.ActiveProfileRemove.$Shape} ActiveProfileRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ActiveProfileRemove & felix.ActiveProfileRemove.$Shape;

        /**
         * Creates an ActiveProfileRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ActiveProfileRemove
         */
        static fromObject(object: { [k: string]: any }): felix.ActiveProfileRemove;

        /**
         * Creates a plain object from an ActiveProfileRemove message. Also converts values to other types if specified.
         * @param message ActiveProfileRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ActiveProfileRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ActiveProfileRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ActiveProfileRemove {

        /** Properties of an ActiveProfileRemove. */
        interface $Properties {

            /** ActiveProfileRemove id */
            id?: (felix.ProfileID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ActiveProfileRemove. */
        type $Shape = felix.ActiveProfileRemove.$Properties;
    }

    /**
     * Properties of a ProfileID.
     * @deprecated Use felix.ProfileID.$Properties instead.
     */
    interface IProfileID extends felix.ProfileID.$Properties {
    }

    /** Represents a ProfileID. */
    class ProfileID {

        /**
         * Constructs a new ProfileID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ProfileID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProfileID name. */
        name: string;

        /**
         * Creates a new ProfileID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ProfileID instance
         */
        static create(properties: felix.ProfileID.$Shape): felix.ProfileID & felix.ProfileID.$Shape;
        static create(properties?: felix.ProfileID.$Properties): felix.ProfileID;

        /**
         * Encodes the specified ProfileID message. Does not implicitly {@link felix.ProfileID.verify|verify} messages.
         * @param message ProfileID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ProfileID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProfileID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ProfileID & felix.ProfileID.$Shape} ProfileID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ProfileID & felix.ProfileID.$Shape;

        /**
         * Creates a ProfileID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ProfileID
         */
        static fromObject(object: { [k: string]: any }): felix.ProfileID;

        /**
         * Creates a plain object from a ProfileID message. Also converts values to other types if specified.
         * @param message ProfileID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ProfileID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ProfileID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ProfileID {

        /** Properties of a ProfileID. */
        interface $Properties {

            /** ProfileID name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProfileID. */
        type $Shape = felix.ProfileID.$Properties;
    }

    /**
     * Properties of a Profile.
     * @deprecated Use felix.Profile.$Properties instead.
     */
    interface IProfile extends felix.Profile.$Properties {
    }

    /** Represents a Profile. */
    class Profile {

        /**
         * Constructs a new Profile.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.Profile.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Profile inboundRules. */
        inboundRules: felix.Rule.$Properties[];

        /** Profile outboundRules. */
        outboundRules: felix.Rule.$Properties[];

        /**
         * Creates a new Profile instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Profile instance
         */
        static create(properties: felix.Profile.$Shape): felix.Profile & felix.Profile.$Shape;
        static create(properties?: felix.Profile.$Properties): felix.Profile;

        /**
         * Encodes the specified Profile message. Does not implicitly {@link felix.Profile.verify|verify} messages.
         * @param message Profile message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.Profile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Profile message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.Profile & felix.Profile.$Shape} Profile
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.Profile & felix.Profile.$Shape;

        /**
         * Creates a Profile message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Profile
         */
        static fromObject(object: { [k: string]: any }): felix.Profile;

        /**
         * Creates a plain object from a Profile message. Also converts values to other types if specified.
         * @param message Profile
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.Profile, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Profile to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Profile {

        /** Properties of a Profile. */
        interface $Properties {

            /** Profile inboundRules */
            inboundRules?: (felix.Rule.$Properties[]|null);

            /** Profile outboundRules */
            outboundRules?: (felix.Rule.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Profile. */
        type $Shape = {
          inboundRules?: felix.Rule.$Shape[]|null;
          outboundRules?: felix.Rule.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /** IPVersion enum. */
    enum IPVersion {

        /** ANY value */
        ANY = 0,

        /** IPV4 value */
        IPV4 = 4,

        /** IPV6 value */
        IPV6 = 6
    }

    /**
     * Properties of a Rule.
     * @deprecated Use felix.Rule.$Properties instead.
     */
    interface IRule extends felix.Rule.$Properties {
    }

    /** Represents a Rule. */
    class Rule {

        /**
         * Constructs a new Rule.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.Rule.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Rule action. */
        action: string;

        /** Rule ipVersion. */
        ipVersion: felix.IPVersion;

        /** Rule protocol. */
        protocol?: (felix.Protocol.$Properties|null);

        /** Rule srcNet. */
        srcNet: string[];

        /** Rule srcPorts. */
        srcPorts: felix.PortRange.$Properties[];

        /** Rule dstNet. */
        dstNet: string[];

        /** Rule dstPorts. */
        dstPorts: felix.PortRange.$Properties[];

        /** Rule icmpType. */
        icmpType?: (number|null);

        /** Rule icmpTypeCode. */
        icmpTypeCode?: (felix.IcmpTypeAndCode.$Properties|null);

        /** Rule srcIpSetIds. */
        srcIpSetIds: string[];

        /** Rule dstIpSetIds. */
        dstIpSetIds: string[];

        /** Rule srcNamedPortIpSetIds. */
        srcNamedPortIpSetIds: string[];

        /** Rule dstNamedPortIpSetIds. */
        dstNamedPortIpSetIds: string[];

        /** Rule dstIpPortSetIds. */
        dstIpPortSetIds: string[];

        /** Rule notProtocol. */
        notProtocol?: (felix.Protocol.$Properties|null);

        /** Rule notSrcNet. */
        notSrcNet: string[];

        /** Rule notSrcPorts. */
        notSrcPorts: felix.PortRange.$Properties[];

        /** Rule notDstNet. */
        notDstNet: string[];

        /** Rule notDstPorts. */
        notDstPorts: felix.PortRange.$Properties[];

        /** Rule notIcmpType. */
        notIcmpType?: (number|null);

        /** Rule notIcmpTypeCode. */
        notIcmpTypeCode?: (felix.IcmpTypeAndCode.$Properties|null);

        /** Rule notSrcIpSetIds. */
        notSrcIpSetIds: string[];

        /** Rule notDstIpSetIds. */
        notDstIpSetIds: string[];

        /** Rule notSrcNamedPortIpSetIds. */
        notSrcNamedPortIpSetIds: string[];

        /** Rule notDstNamedPortIpSetIds. */
        notDstNamedPortIpSetIds: string[];

        /** Rule originalSrcSelector. */
        originalSrcSelector: string;

        /** Rule originalDstSelector. */
        originalDstSelector: string;

        /** Rule originalSrcNamespaceSelector. */
        originalSrcNamespaceSelector: string;

        /** Rule originalDstNamespaceSelector. */
        originalDstNamespaceSelector: string;

        /** Rule originalNotSrcSelector. */
        originalNotSrcSelector: string;

        /** Rule originalNotDstSelector. */
        originalNotDstSelector: string;

        /** Rule srcServiceAccountMatch. */
        srcServiceAccountMatch?: (felix.ServiceAccountMatch.$Properties|null);

        /** Rule dstServiceAccountMatch. */
        dstServiceAccountMatch?: (felix.ServiceAccountMatch.$Properties|null);

        /** Rule httpMatch. */
        httpMatch?: (felix.HTTPMatch.$Properties|null);

        /** Rule metadata. */
        metadata?: (felix.RuleMetadata.$Properties|null);

        /** Rule originalDstService. */
        originalDstService: string;

        /** Rule originalDstServiceNamespace. */
        originalDstServiceNamespace: string;

        /** Rule originalSrcService. */
        originalSrcService: string;

        /** Rule originalSrcServiceNamespace. */
        originalSrcServiceNamespace: string;

        /** Rule ruleId. */
        ruleId: string;

        /** Rule icmp. */
        icmp?: ("icmpType"|"icmpTypeCode");

        /** Rule notIcmp. */
        notIcmp?: ("notIcmpType"|"notIcmpTypeCode");

        /**
         * Creates a new Rule instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Rule instance
         */
        static create(properties: felix.Rule.$Shape): felix.Rule & felix.Rule.$Shape;
        static create(properties?: felix.Rule.$Properties): felix.Rule;

        /**
         * Encodes the specified Rule message. Does not implicitly {@link felix.Rule.verify|verify} messages.
         * @param message Rule message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.Rule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Rule message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.Rule & felix.Rule.$Shape} Rule
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.Rule & felix.Rule.$Shape;

        /**
         * Creates a Rule message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Rule
         */
        static fromObject(object: { [k: string]: any }): felix.Rule;

        /**
         * Creates a plain object from a Rule message. Also converts values to other types if specified.
         * @param message Rule
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.Rule, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Rule to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Rule {

        /** Properties of a Rule. */
        interface $Properties {

            /** Rule action */
            action?: (string|null);

            /** Rule ipVersion */
            ipVersion?: (felix.IPVersion|null);

            /** Rule protocol */
            protocol?: (felix.Protocol.$Properties|null);

            /** Rule srcNet */
            srcNet?: (string[]|null);

            /** Rule srcPorts */
            srcPorts?: (felix.PortRange.$Properties[]|null);

            /** Rule dstNet */
            dstNet?: (string[]|null);

            /** Rule dstPorts */
            dstPorts?: (felix.PortRange.$Properties[]|null);

            /** Rule icmpType */
            icmpType?: (number|null);

            /** Rule icmpTypeCode */
            icmpTypeCode?: (felix.IcmpTypeAndCode.$Properties|null);

            /** Rule srcIpSetIds */
            srcIpSetIds?: (string[]|null);

            /** Rule dstIpSetIds */
            dstIpSetIds?: (string[]|null);

            /** Rule srcNamedPortIpSetIds */
            srcNamedPortIpSetIds?: (string[]|null);

            /** Rule dstNamedPortIpSetIds */
            dstNamedPortIpSetIds?: (string[]|null);

            /** Rule dstIpPortSetIds */
            dstIpPortSetIds?: (string[]|null);

            /** Rule notProtocol */
            notProtocol?: (felix.Protocol.$Properties|null);

            /** Rule notSrcNet */
            notSrcNet?: (string[]|null);

            /** Rule notSrcPorts */
            notSrcPorts?: (felix.PortRange.$Properties[]|null);

            /** Rule notDstNet */
            notDstNet?: (string[]|null);

            /** Rule notDstPorts */
            notDstPorts?: (felix.PortRange.$Properties[]|null);

            /** Rule notIcmpType */
            notIcmpType?: (number|null);

            /** Rule notIcmpTypeCode */
            notIcmpTypeCode?: (felix.IcmpTypeAndCode.$Properties|null);

            /** Rule notSrcIpSetIds */
            notSrcIpSetIds?: (string[]|null);

            /** Rule notDstIpSetIds */
            notDstIpSetIds?: (string[]|null);

            /** Rule notSrcNamedPortIpSetIds */
            notSrcNamedPortIpSetIds?: (string[]|null);

            /** Rule notDstNamedPortIpSetIds */
            notDstNamedPortIpSetIds?: (string[]|null);

            /** Rule originalSrcSelector */
            originalSrcSelector?: (string|null);

            /** Rule originalDstSelector */
            originalDstSelector?: (string|null);

            /** Rule originalSrcNamespaceSelector */
            originalSrcNamespaceSelector?: (string|null);

            /** Rule originalDstNamespaceSelector */
            originalDstNamespaceSelector?: (string|null);

            /** Rule originalNotSrcSelector */
            originalNotSrcSelector?: (string|null);

            /** Rule originalNotDstSelector */
            originalNotDstSelector?: (string|null);

            /** Rule srcServiceAccountMatch */
            srcServiceAccountMatch?: (felix.ServiceAccountMatch.$Properties|null);

            /** Rule dstServiceAccountMatch */
            dstServiceAccountMatch?: (felix.ServiceAccountMatch.$Properties|null);

            /** Rule httpMatch */
            httpMatch?: (felix.HTTPMatch.$Properties|null);

            /** Rule metadata */
            metadata?: (felix.RuleMetadata.$Properties|null);

            /** Rule originalDstService */
            originalDstService?: (string|null);

            /** Rule originalDstServiceNamespace */
            originalDstServiceNamespace?: (string|null);

            /** Rule originalSrcService */
            originalSrcService?: (string|null);

            /** Rule originalSrcServiceNamespace */
            originalSrcServiceNamespace?: (string|null);

            /** Rule ruleId */
            ruleId?: (string|null);

            /** Rule icmp */
            icmp?: ("icmpType"|"icmpTypeCode");

            /** Rule notIcmp */
            notIcmp?: ("notIcmpType"|"notIcmpTypeCode");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Rule. */
        type $Shape = {
          action?: string|null;
          ipVersion?: felix.IPVersion|null;
          protocol?: felix.Protocol.$Shape|null;
          srcNet?: string[]|null;
          srcPorts?: felix.PortRange.$Shape[]|null;
          dstNet?: string[]|null;
          dstPorts?: felix.PortRange.$Shape[]|null;
          icmpType?: number|null;
          icmpTypeCode?: felix.IcmpTypeAndCode.$Shape|null;
          srcIpSetIds?: string[]|null;
          dstIpSetIds?: string[]|null;
          srcNamedPortIpSetIds?: string[]|null;
          dstNamedPortIpSetIds?: string[]|null;
          dstIpPortSetIds?: string[]|null;
          notProtocol?: felix.Protocol.$Shape|null;
          notSrcNet?: string[]|null;
          notSrcPorts?: felix.PortRange.$Shape[]|null;
          notDstNet?: string[]|null;
          notDstPorts?: felix.PortRange.$Shape[]|null;
          notIcmpType?: number|null;
          notIcmpTypeCode?: felix.IcmpTypeAndCode.$Shape|null;
          notSrcIpSetIds?: string[]|null;
          notDstIpSetIds?: string[]|null;
          notSrcNamedPortIpSetIds?: string[]|null;
          notDstNamedPortIpSetIds?: string[]|null;
          originalSrcSelector?: string|null;
          originalDstSelector?: string|null;
          originalSrcNamespaceSelector?: string|null;
          originalDstNamespaceSelector?: string|null;
          originalNotSrcSelector?: string|null;
          originalNotDstSelector?: string|null;
          srcServiceAccountMatch?: felix.ServiceAccountMatch.$Shape|null;
          dstServiceAccountMatch?: felix.ServiceAccountMatch.$Shape|null;
          httpMatch?: felix.HTTPMatch.$Shape|null;
          metadata?: felix.RuleMetadata.$Shape|null;
          originalDstService?: string|null;
          originalDstServiceNamespace?: string|null;
          originalSrcService?: string|null;
          originalSrcServiceNamespace?: string|null;
          ruleId?: string|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ icmp?: undefined; icmpType?: null; icmpTypeCode?: null }|{ icmp?: "icmpType"; icmpType: number; icmpTypeCode?: null }|{ icmp?: "icmpTypeCode"; icmpType?: null; icmpTypeCode: felix.IcmpTypeAndCode.$Shape })
        ) & (
          ({ notIcmp?: undefined; notIcmpType?: null; notIcmpTypeCode?: null }|{ notIcmp?: "notIcmpType"; notIcmpType: number; notIcmpTypeCode?: null }|{ notIcmp?: "notIcmpTypeCode"; notIcmpType?: null; notIcmpTypeCode: felix.IcmpTypeAndCode.$Shape })
        );
    }

    /**
     * Properties of a Protocol.
     * @deprecated Use felix.Protocol.$Properties instead.
     */
    interface IProtocol extends felix.Protocol.$Properties {
    }

    /** Represents a Protocol. */
    class Protocol {

        /**
         * Constructs a new Protocol.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.Protocol.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Protocol number. */
        number?: (number|null);

        /** Protocol name. */
        name?: (string|null);

        /** Protocol numberOrName. */
        numberOrName?: ("number"|"name");

        /**
         * Creates a new Protocol instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Protocol instance
         */
        static create(properties: felix.Protocol.$Shape): felix.Protocol & felix.Protocol.$Shape;
        static create(properties?: felix.Protocol.$Properties): felix.Protocol;

        /**
         * Encodes the specified Protocol message. Does not implicitly {@link felix.Protocol.verify|verify} messages.
         * @param message Protocol message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.Protocol.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Protocol message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.Protocol & felix.Protocol.$Shape} Protocol
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.Protocol & felix.Protocol.$Shape;

        /**
         * Creates a Protocol message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Protocol
         */
        static fromObject(object: { [k: string]: any }): felix.Protocol;

        /**
         * Creates a plain object from a Protocol message. Also converts values to other types if specified.
         * @param message Protocol
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.Protocol, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Protocol to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Protocol {

        /** Properties of a Protocol. */
        interface $Properties {

            /** Protocol number */
            number?: (number|null);

            /** Protocol name */
            name?: (string|null);

            /** Protocol numberOrName */
            numberOrName?: ("number"|"name");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Protocol. */
        type $Shape = {
          number?: number|null;
          name?: string|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ numberOrName?: undefined; number?: null; name?: null }|{ numberOrName?: "number"; number: number; name?: null }|{ numberOrName?: "name"; number?: null; name: string })
        );
    }

    /**
     * Properties of a PortRange.
     * @deprecated Use felix.PortRange.$Properties instead.
     */
    interface IPortRange extends felix.PortRange.$Properties {
    }

    /** Represents a PortRange. */
    class PortRange {

        /**
         * Constructs a new PortRange.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.PortRange.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PortRange first. */
        first: number;

        /** PortRange last. */
        last: number;

        /**
         * Creates a new PortRange instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PortRange instance
         */
        static create(properties: felix.PortRange.$Shape): felix.PortRange & felix.PortRange.$Shape;
        static create(properties?: felix.PortRange.$Properties): felix.PortRange;

        /**
         * Encodes the specified PortRange message. Does not implicitly {@link felix.PortRange.verify|verify} messages.
         * @param message PortRange message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.PortRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PortRange message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.PortRange & felix.PortRange.$Shape} PortRange
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.PortRange & felix.PortRange.$Shape;

        /**
         * Creates a PortRange message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns PortRange
         */
        static fromObject(object: { [k: string]: any }): felix.PortRange;

        /**
         * Creates a plain object from a PortRange message. Also converts values to other types if specified.
         * @param message PortRange
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.PortRange, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this PortRange to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace PortRange {

        /** Properties of a PortRange. */
        interface $Properties {

            /** PortRange first */
            first?: (number|null);

            /** PortRange last */
            last?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PortRange. */
        type $Shape = felix.PortRange.$Properties;
    }

    /**
     * Properties of an IcmpTypeAndCode.
     * @deprecated Use felix.IcmpTypeAndCode.$Properties instead.
     */
    interface IIcmpTypeAndCode extends felix.IcmpTypeAndCode.$Properties {
    }

    /** Represents an IcmpTypeAndCode. */
    class IcmpTypeAndCode {

        /**
         * Constructs a new IcmpTypeAndCode.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IcmpTypeAndCode.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IcmpTypeAndCode type. */
        type: number;

        /** IcmpTypeAndCode code. */
        code: number;

        /**
         * Creates a new IcmpTypeAndCode instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IcmpTypeAndCode instance
         */
        static create(properties: felix.IcmpTypeAndCode.$Shape): felix.IcmpTypeAndCode & felix.IcmpTypeAndCode.$Shape;
        static create(properties?: felix.IcmpTypeAndCode.$Properties): felix.IcmpTypeAndCode;

        /**
         * Encodes the specified IcmpTypeAndCode message. Does not implicitly {@link felix.IcmpTypeAndCode.verify|verify} messages.
         * @param message IcmpTypeAndCode message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IcmpTypeAndCode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an IcmpTypeAndCode message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IcmpTypeAndCode & felix.IcmpTypeAndCode.$Shape} IcmpTypeAndCode
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IcmpTypeAndCode & felix.IcmpTypeAndCode.$Shape;

        /**
         * Creates an IcmpTypeAndCode message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IcmpTypeAndCode
         */
        static fromObject(object: { [k: string]: any }): felix.IcmpTypeAndCode;

        /**
         * Creates a plain object from an IcmpTypeAndCode message. Also converts values to other types if specified.
         * @param message IcmpTypeAndCode
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IcmpTypeAndCode, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IcmpTypeAndCode to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IcmpTypeAndCode {

        /** Properties of an IcmpTypeAndCode. */
        interface $Properties {

            /** IcmpTypeAndCode type */
            type?: (number|null);

            /** IcmpTypeAndCode code */
            code?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an IcmpTypeAndCode. */
        type $Shape = felix.IcmpTypeAndCode.$Properties;
    }

    /**
     * Properties of a ServiceAccountMatch.
     * @deprecated Use felix.ServiceAccountMatch.$Properties instead.
     */
    interface IServiceAccountMatch extends felix.ServiceAccountMatch.$Properties {
    }

    /** Represents a ServiceAccountMatch. */
    class ServiceAccountMatch {

        /**
         * Constructs a new ServiceAccountMatch.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceAccountMatch.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceAccountMatch selector. */
        selector: string;

        /** ServiceAccountMatch names. */
        names: string[];

        /**
         * Creates a new ServiceAccountMatch instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceAccountMatch instance
         */
        static create(properties: felix.ServiceAccountMatch.$Shape): felix.ServiceAccountMatch & felix.ServiceAccountMatch.$Shape;
        static create(properties?: felix.ServiceAccountMatch.$Properties): felix.ServiceAccountMatch;

        /**
         * Encodes the specified ServiceAccountMatch message. Does not implicitly {@link felix.ServiceAccountMatch.verify|verify} messages.
         * @param message ServiceAccountMatch message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceAccountMatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceAccountMatch message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceAccountMatch & felix.ServiceAccountMatch.$Shape} ServiceAccountMatch
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceAccountMatch & felix.ServiceAccountMatch.$Shape;

        /**
         * Creates a ServiceAccountMatch message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceAccountMatch
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceAccountMatch;

        /**
         * Creates a plain object from a ServiceAccountMatch message. Also converts values to other types if specified.
         * @param message ServiceAccountMatch
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceAccountMatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceAccountMatch to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceAccountMatch {

        /** Properties of a ServiceAccountMatch. */
        interface $Properties {

            /** ServiceAccountMatch selector */
            selector?: (string|null);

            /** ServiceAccountMatch names */
            names?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceAccountMatch. */
        type $Shape = felix.ServiceAccountMatch.$Properties;
    }

    /**
     * Properties of a HTTPMatch.
     * @deprecated Use felix.HTTPMatch.$Properties instead.
     */
    interface IHTTPMatch extends felix.HTTPMatch.$Properties {
    }

    /** Represents a HTTPMatch. */
    class HTTPMatch {

        /**
         * Constructs a new HTTPMatch.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HTTPMatch.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HTTPMatch methods. */
        methods: string[];

        /** HTTPMatch paths. */
        paths: felix.HTTPMatch.PathMatch.$Properties[];

        /**
         * Creates a new HTTPMatch instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HTTPMatch instance
         */
        static create(properties: felix.HTTPMatch.$Shape): felix.HTTPMatch & felix.HTTPMatch.$Shape;
        static create(properties?: felix.HTTPMatch.$Properties): felix.HTTPMatch;

        /**
         * Encodes the specified HTTPMatch message. Does not implicitly {@link felix.HTTPMatch.verify|verify} messages.
         * @param message HTTPMatch message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HTTPMatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HTTPMatch message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HTTPMatch & felix.HTTPMatch.$Shape} HTTPMatch
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HTTPMatch & felix.HTTPMatch.$Shape;

        /**
         * Creates a HTTPMatch message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HTTPMatch
         */
        static fromObject(object: { [k: string]: any }): felix.HTTPMatch;

        /**
         * Creates a plain object from a HTTPMatch message. Also converts values to other types if specified.
         * @param message HTTPMatch
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HTTPMatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HTTPMatch to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HTTPMatch {

        /** Properties of a HTTPMatch. */
        interface $Properties {

            /** HTTPMatch methods */
            methods?: (string[]|null);

            /** HTTPMatch paths */
            paths?: (felix.HTTPMatch.PathMatch.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HTTPMatch. */
        type $Shape = {
          methods?: string[]|null;
          paths?: felix.HTTPMatch.PathMatch.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of a PathMatch.
         * @deprecated Use felix.HTTPMatch.PathMatch.$Properties instead.
         */
        interface IPathMatch extends felix.HTTPMatch.PathMatch.$Properties {
        }

        /** Represents a PathMatch. */
        class PathMatch {

            /**
             * Constructs a new PathMatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: felix.HTTPMatch.PathMatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PathMatch exact. */
            exact?: (string|null);

            /** PathMatch prefix. */
            prefix?: (string|null);

            /** PathMatch pathMatch. */
            pathMatch?: ("exact"|"prefix");

            /**
             * Creates a new PathMatch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PathMatch instance
             */
            static create(properties: felix.HTTPMatch.PathMatch.$Shape): felix.HTTPMatch.PathMatch & felix.HTTPMatch.PathMatch.$Shape;
            static create(properties?: felix.HTTPMatch.PathMatch.$Properties): felix.HTTPMatch.PathMatch;

            /**
             * Encodes the specified PathMatch message. Does not implicitly {@link felix.HTTPMatch.PathMatch.verify|verify} messages.
             * @param message PathMatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: felix.HTTPMatch.PathMatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PathMatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {felix.HTTPMatch.PathMatch & felix.HTTPMatch.PathMatch.$Shape} PathMatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HTTPMatch.PathMatch & felix.HTTPMatch.PathMatch.$Shape;

            /**
             * Creates a PathMatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PathMatch
             */
            static fromObject(object: { [k: string]: any }): felix.HTTPMatch.PathMatch;

            /**
             * Creates a plain object from a PathMatch message. Also converts values to other types if specified.
             * @param message PathMatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: felix.HTTPMatch.PathMatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PathMatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PathMatch {

            /** Properties of a PathMatch. */
            interface $Properties {

                /** PathMatch exact */
                exact?: (string|null);

                /** PathMatch prefix */
                prefix?: (string|null);

                /** PathMatch pathMatch */
                pathMatch?: ("exact"|"prefix");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a PathMatch. */
            type $Shape = {
              exact?: string|null;
              prefix?: string|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ pathMatch?: undefined; exact?: null; prefix?: null }|{ pathMatch?: "exact"; exact: string; prefix?: null }|{ pathMatch?: "prefix"; exact?: null; prefix: string })
            );
        }
    }

    /**
     * Properties of a RuleMetadata.
     * @deprecated Use felix.RuleMetadata.$Properties instead.
     */
    interface IRuleMetadata extends felix.RuleMetadata.$Properties {
    }

    /** Represents a RuleMetadata. */
    class RuleMetadata {

        /**
         * Constructs a new RuleMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.RuleMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RuleMetadata annotations. */
        annotations: { [k: string]: string };

        /**
         * Creates a new RuleMetadata instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RuleMetadata instance
         */
        static create(properties: felix.RuleMetadata.$Shape): felix.RuleMetadata & felix.RuleMetadata.$Shape;
        static create(properties?: felix.RuleMetadata.$Properties): felix.RuleMetadata;

        /**
         * Encodes the specified RuleMetadata message. Does not implicitly {@link felix.RuleMetadata.verify|verify} messages.
         * @param message RuleMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.RuleMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RuleMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.RuleMetadata & felix.RuleMetadata.$Shape} RuleMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.RuleMetadata & felix.RuleMetadata.$Shape;

        /**
         * Creates a RuleMetadata message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RuleMetadata
         */
        static fromObject(object: { [k: string]: any }): felix.RuleMetadata;

        /**
         * Creates a plain object from a RuleMetadata message. Also converts values to other types if specified.
         * @param message RuleMetadata
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.RuleMetadata, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RuleMetadata to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace RuleMetadata {

        /** Properties of a RuleMetadata. */
        interface $Properties {

            /** RuleMetadata annotations */
            annotations?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RuleMetadata. */
        type $Shape = felix.RuleMetadata.$Properties;
    }

    /**
     * Properties of a WorkloadEndpointUpdate.
     * @deprecated Use felix.WorkloadEndpointUpdate.$Properties instead.
     */
    interface IWorkloadEndpointUpdate extends felix.WorkloadEndpointUpdate.$Properties {
    }

    /** Represents a WorkloadEndpointUpdate. */
    class WorkloadEndpointUpdate {

        /**
         * Constructs a new WorkloadEndpointUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpointUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpointUpdate id. */
        id?: (felix.WorkloadEndpointID.$Properties|null);

        /** WorkloadEndpointUpdate endpoint. */
        endpoint?: (felix.WorkloadEndpoint.$Properties|null);

        /**
         * Creates a new WorkloadEndpointUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpointUpdate instance
         */
        static create(properties: felix.WorkloadEndpointUpdate.$Shape): felix.WorkloadEndpointUpdate & felix.WorkloadEndpointUpdate.$Shape;
        static create(properties?: felix.WorkloadEndpointUpdate.$Properties): felix.WorkloadEndpointUpdate;

        /**
         * Encodes the specified WorkloadEndpointUpdate message. Does not implicitly {@link felix.WorkloadEndpointUpdate.verify|verify} messages.
         * @param message WorkloadEndpointUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpointUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpointUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpointUpdate & felix.WorkloadEndpointUpdate.$Shape} WorkloadEndpointUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpointUpdate & felix.WorkloadEndpointUpdate.$Shape;

        /**
         * Creates a WorkloadEndpointUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpointUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpointUpdate;

        /**
         * Creates a plain object from a WorkloadEndpointUpdate message. Also converts values to other types if specified.
         * @param message WorkloadEndpointUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpointUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpointUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpointUpdate {

        /** Properties of a WorkloadEndpointUpdate. */
        interface $Properties {

            /** WorkloadEndpointUpdate id */
            id?: (felix.WorkloadEndpointID.$Properties|null);

            /** WorkloadEndpointUpdate endpoint */
            endpoint?: (felix.WorkloadEndpoint.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpointUpdate. */
        type $Shape = felix.WorkloadEndpointUpdate.$Properties;
    }

    /**
     * Properties of a WorkloadEndpointRemove.
     * @deprecated Use felix.WorkloadEndpointRemove.$Properties instead.
     */
    interface IWorkloadEndpointRemove extends felix.WorkloadEndpointRemove.$Properties {
    }

    /** Represents a WorkloadEndpointRemove. */
    class WorkloadEndpointRemove {

        /**
         * Constructs a new WorkloadEndpointRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpointRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpointRemove id. */
        id?: (felix.WorkloadEndpointID.$Properties|null);

        /**
         * Creates a new WorkloadEndpointRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpointRemove instance
         */
        static create(properties: felix.WorkloadEndpointRemove.$Shape): felix.WorkloadEndpointRemove & felix.WorkloadEndpointRemove.$Shape;
        static create(properties?: felix.WorkloadEndpointRemove.$Properties): felix.WorkloadEndpointRemove;

        /**
         * Encodes the specified WorkloadEndpointRemove message. Does not implicitly {@link felix.WorkloadEndpointRemove.verify|verify} messages.
         * @param message WorkloadEndpointRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpointRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpointRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpointRemove & felix.WorkloadEndpointRemove.$Shape} WorkloadEndpointRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpointRemove & felix.WorkloadEndpointRemove.$Shape;

        /**
         * Creates a WorkloadEndpointRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpointRemove
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpointRemove;

        /**
         * Creates a plain object from a WorkloadEndpointRemove message. Also converts values to other types if specified.
         * @param message WorkloadEndpointRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpointRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpointRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpointRemove {

        /** Properties of a WorkloadEndpointRemove. */
        interface $Properties {

            /** WorkloadEndpointRemove id */
            id?: (felix.WorkloadEndpointID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpointRemove. */
        type $Shape = felix.WorkloadEndpointRemove.$Properties;
    }

    /**
     * Properties of a WorkloadEndpointID.
     * @deprecated Use felix.WorkloadEndpointID.$Properties instead.
     */
    interface IWorkloadEndpointID extends felix.WorkloadEndpointID.$Properties {
    }

    /** Represents a WorkloadEndpointID. */
    class WorkloadEndpointID {

        /**
         * Constructs a new WorkloadEndpointID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpointID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpointID orchestratorId. */
        orchestratorId: string;

        /** WorkloadEndpointID workloadId. */
        workloadId: string;

        /** WorkloadEndpointID endpointId. */
        endpointId: string;

        /**
         * Creates a new WorkloadEndpointID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpointID instance
         */
        static create(properties: felix.WorkloadEndpointID.$Shape): felix.WorkloadEndpointID & felix.WorkloadEndpointID.$Shape;
        static create(properties?: felix.WorkloadEndpointID.$Properties): felix.WorkloadEndpointID;

        /**
         * Encodes the specified WorkloadEndpointID message. Does not implicitly {@link felix.WorkloadEndpointID.verify|verify} messages.
         * @param message WorkloadEndpointID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpointID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpointID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpointID & felix.WorkloadEndpointID.$Shape} WorkloadEndpointID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpointID & felix.WorkloadEndpointID.$Shape;

        /**
         * Creates a WorkloadEndpointID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpointID
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpointID;

        /**
         * Creates a plain object from a WorkloadEndpointID message. Also converts values to other types if specified.
         * @param message WorkloadEndpointID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpointID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpointID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpointID {

        /** Properties of a WorkloadEndpointID. */
        interface $Properties {

            /** WorkloadEndpointID orchestratorId */
            orchestratorId?: (string|null);

            /** WorkloadEndpointID workloadId */
            workloadId?: (string|null);

            /** WorkloadEndpointID endpointId */
            endpointId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpointID. */
        type $Shape = felix.WorkloadEndpointID.$Properties;
    }

    /**
     * Properties of a WorkloadEndpoint.
     * @deprecated Use felix.WorkloadEndpoint.$Properties instead.
     */
    interface IWorkloadEndpoint extends felix.WorkloadEndpoint.$Properties {
    }

    /** Represents a WorkloadEndpoint. */
    class WorkloadEndpoint {

        /**
         * Constructs a new WorkloadEndpoint.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpoint.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpoint state. */
        state: string;

        /** WorkloadEndpoint name. */
        name: string;

        /** WorkloadEndpoint mac. */
        mac: string;

        /** WorkloadEndpoint profileIds. */
        profileIds: string[];

        /** WorkloadEndpoint ipv4Nets. */
        ipv4Nets: string[];

        /** WorkloadEndpoint ipv6Nets. */
        ipv6Nets: string[];

        /** WorkloadEndpoint tiers. */
        tiers: felix.TierInfo.$Properties[];

        /** WorkloadEndpoint ipv4Nat. */
        ipv4Nat: felix.NatInfo.$Properties[];

        /** WorkloadEndpoint ipv6Nat. */
        ipv6Nat: felix.NatInfo.$Properties[];

        /** WorkloadEndpoint allowSpoofedSourcePrefixes. */
        allowSpoofedSourcePrefixes: string[];

        /** WorkloadEndpoint annotations. */
        annotations: { [k: string]: string };

        /** WorkloadEndpoint qosControls. */
        qosControls?: (felix.QoSControls.$Properties|null);

        /** WorkloadEndpoint localBgpPeer. */
        localBgpPeer?: (felix.LocalBGPPeer.$Properties|null);

        /** WorkloadEndpoint qosPolicies. */
        qosPolicies: felix.QoSPolicy.$Properties[];

        /** WorkloadEndpoint isIstioAmbient. */
        isIstioAmbient: boolean;

        /** WorkloadEndpoint liveMigrationRole. */
        liveMigrationRole: felix.LiveMigrationRole;

        /** WorkloadEndpoint liveMigrationUid. */
        liveMigrationUid: string;

        /** WorkloadEndpoint liveMigrationVmiName. */
        liveMigrationVmiName: string;

        /**
         * Creates a new WorkloadEndpoint instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpoint instance
         */
        static create(properties: felix.WorkloadEndpoint.$Shape): felix.WorkloadEndpoint & felix.WorkloadEndpoint.$Shape;
        static create(properties?: felix.WorkloadEndpoint.$Properties): felix.WorkloadEndpoint;

        /**
         * Encodes the specified WorkloadEndpoint message. Does not implicitly {@link felix.WorkloadEndpoint.verify|verify} messages.
         * @param message WorkloadEndpoint message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpoint message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpoint & felix.WorkloadEndpoint.$Shape} WorkloadEndpoint
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpoint & felix.WorkloadEndpoint.$Shape;

        /**
         * Creates a WorkloadEndpoint message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpoint
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpoint;

        /**
         * Creates a plain object from a WorkloadEndpoint message. Also converts values to other types if specified.
         * @param message WorkloadEndpoint
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpoint, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpoint to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpoint {

        /** Properties of a WorkloadEndpoint. */
        interface $Properties {

            /** WorkloadEndpoint state */
            state?: (string|null);

            /** WorkloadEndpoint name */
            name?: (string|null);

            /** WorkloadEndpoint mac */
            mac?: (string|null);

            /** WorkloadEndpoint profileIds */
            profileIds?: (string[]|null);

            /** WorkloadEndpoint ipv4Nets */
            ipv4Nets?: (string[]|null);

            /** WorkloadEndpoint ipv6Nets */
            ipv6Nets?: (string[]|null);

            /** WorkloadEndpoint tiers */
            tiers?: (felix.TierInfo.$Properties[]|null);

            /** WorkloadEndpoint ipv4Nat */
            ipv4Nat?: (felix.NatInfo.$Properties[]|null);

            /** WorkloadEndpoint ipv6Nat */
            ipv6Nat?: (felix.NatInfo.$Properties[]|null);

            /** WorkloadEndpoint allowSpoofedSourcePrefixes */
            allowSpoofedSourcePrefixes?: (string[]|null);

            /** WorkloadEndpoint annotations */
            annotations?: ({ [k: string]: string }|null);

            /** WorkloadEndpoint qosControls */
            qosControls?: (felix.QoSControls.$Properties|null);

            /** WorkloadEndpoint localBgpPeer */
            localBgpPeer?: (felix.LocalBGPPeer.$Properties|null);

            /** WorkloadEndpoint qosPolicies */
            qosPolicies?: (felix.QoSPolicy.$Properties[]|null);

            /** WorkloadEndpoint isIstioAmbient */
            isIstioAmbient?: (boolean|null);

            /** WorkloadEndpoint liveMigrationRole */
            liveMigrationRole?: (felix.LiveMigrationRole|null);

            /** WorkloadEndpoint liveMigrationUid */
            liveMigrationUid?: (string|null);

            /** WorkloadEndpoint liveMigrationVmiName */
            liveMigrationVmiName?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpoint. */
        type $Shape = felix.WorkloadEndpoint.$Properties;
    }

    /** LiveMigrationRole enum. */
    enum LiveMigrationRole {

        /** NO_ROLE value */
        NO_ROLE = 0,

        /** SOURCE value */
        SOURCE = 1,

        /** TARGET value */
        TARGET = 2
    }

    /**
     * Properties of a TierInfo.
     * @deprecated Use felix.TierInfo.$Properties instead.
     */
    interface ITierInfo extends felix.TierInfo.$Properties {
    }

    /** Represents a TierInfo. */
    class TierInfo {

        /**
         * Constructs a new TierInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.TierInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TierInfo name. */
        name: string;

        /** TierInfo ingressPolicies. */
        ingressPolicies: Uint8Array[];

        /** TierInfo egressPolicies. */
        egressPolicies: Uint8Array[];

        /** TierInfo defaultAction. */
        defaultAction: string;

        /**
         * Creates a new TierInfo instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TierInfo instance
         */
        static create(properties: felix.TierInfo.$Shape): felix.TierInfo & felix.TierInfo.$Shape;
        static create(properties?: felix.TierInfo.$Properties): felix.TierInfo;

        /**
         * Encodes the specified TierInfo message. Does not implicitly {@link felix.TierInfo.verify|verify} messages.
         * @param message TierInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.TierInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TierInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.TierInfo & felix.TierInfo.$Shape} TierInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.TierInfo & felix.TierInfo.$Shape;

        /**
         * Creates a TierInfo message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TierInfo
         */
        static fromObject(object: { [k: string]: any }): felix.TierInfo;

        /**
         * Creates a plain object from a TierInfo message. Also converts values to other types if specified.
         * @param message TierInfo
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.TierInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TierInfo to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace TierInfo {

        /** Properties of a TierInfo. */
        interface $Properties {

            /** TierInfo name */
            name?: (string|null);

            /** TierInfo ingressPolicies */
            ingressPolicies?: (Uint8Array[]|null);

            /** TierInfo egressPolicies */
            egressPolicies?: (Uint8Array[]|null);

            /** TierInfo defaultAction */
            defaultAction?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TierInfo. */
        type $Shape = felix.TierInfo.$Properties;
    }

    /**
     * Properties of a NatInfo.
     * @deprecated Use felix.NatInfo.$Properties instead.
     */
    interface INatInfo extends felix.NatInfo.$Properties {
    }

    /** Represents a NatInfo. */
    class NatInfo {

        /**
         * Constructs a new NatInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.NatInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NatInfo extIp. */
        extIp: string;

        /** NatInfo intIp. */
        intIp: string;

        /**
         * Creates a new NatInfo instance using the specified properties.
         * @param [properties] Properties to set
         * @returns NatInfo instance
         */
        static create(properties: felix.NatInfo.$Shape): felix.NatInfo & felix.NatInfo.$Shape;
        static create(properties?: felix.NatInfo.$Properties): felix.NatInfo;

        /**
         * Encodes the specified NatInfo message. Does not implicitly {@link felix.NatInfo.verify|verify} messages.
         * @param message NatInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.NatInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NatInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.NatInfo & felix.NatInfo.$Shape} NatInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.NatInfo & felix.NatInfo.$Shape;

        /**
         * Creates a NatInfo message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns NatInfo
         */
        static fromObject(object: { [k: string]: any }): felix.NatInfo;

        /**
         * Creates a plain object from a NatInfo message. Also converts values to other types if specified.
         * @param message NatInfo
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.NatInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this NatInfo to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace NatInfo {

        /** Properties of a NatInfo. */
        interface $Properties {

            /** NatInfo extIp */
            extIp?: (string|null);

            /** NatInfo intIp */
            intIp?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NatInfo. */
        type $Shape = felix.NatInfo.$Properties;
    }

    /**
     * Properties of a QoSControls.
     * @deprecated Use felix.QoSControls.$Properties instead.
     */
    interface IQoSControls extends felix.QoSControls.$Properties {
    }

    /** Represents a QoSControls. */
    class QoSControls {

        /**
         * Constructs a new QoSControls.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.QoSControls.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** QoSControls IngressBandwidth. */
        IngressBandwidth: (number|Long);

        /** QoSControls EgressBandwidth. */
        EgressBandwidth: (number|Long);

        /** QoSControls IngressBurst. */
        IngressBurst: (number|Long);

        /** QoSControls EgressBurst. */
        EgressBurst: (number|Long);

        /** QoSControls IngressPacketRate. */
        IngressPacketRate: (number|Long);

        /** QoSControls EgressPacketRate. */
        EgressPacketRate: (number|Long);

        /** QoSControls IngressMaxConnections. */
        IngressMaxConnections: (number|Long);

        /** QoSControls EgressMaxConnections. */
        EgressMaxConnections: (number|Long);

        /** QoSControls IngressPeakrate. */
        IngressPeakrate: (number|Long);

        /** QoSControls EgressPeakrate. */
        EgressPeakrate: (number|Long);

        /** QoSControls IngressMinburst. */
        IngressMinburst: (number|Long);

        /** QoSControls EgressMinburst. */
        EgressMinburst: (number|Long);

        /** QoSControls IngressPacketBurst. */
        IngressPacketBurst: (number|Long);

        /** QoSControls EgressPacketBurst. */
        EgressPacketBurst: (number|Long);

        /**
         * Creates a new QoSControls instance using the specified properties.
         * @param [properties] Properties to set
         * @returns QoSControls instance
         */
        static create(properties: felix.QoSControls.$Shape): felix.QoSControls & felix.QoSControls.$Shape;
        static create(properties?: felix.QoSControls.$Properties): felix.QoSControls;

        /**
         * Encodes the specified QoSControls message. Does not implicitly {@link felix.QoSControls.verify|verify} messages.
         * @param message QoSControls message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.QoSControls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a QoSControls message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.QoSControls & felix.QoSControls.$Shape} QoSControls
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.QoSControls & felix.QoSControls.$Shape;

        /**
         * Creates a QoSControls message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns QoSControls
         */
        static fromObject(object: { [k: string]: any }): felix.QoSControls;

        /**
         * Creates a plain object from a QoSControls message. Also converts values to other types if specified.
         * @param message QoSControls
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.QoSControls, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this QoSControls to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace QoSControls {

        /** Properties of a QoSControls. */
        interface $Properties {

            /** QoSControls IngressBandwidth */
            IngressBandwidth?: (number|Long|null);

            /** QoSControls EgressBandwidth */
            EgressBandwidth?: (number|Long|null);

            /** QoSControls IngressBurst */
            IngressBurst?: (number|Long|null);

            /** QoSControls EgressBurst */
            EgressBurst?: (number|Long|null);

            /** QoSControls IngressPacketRate */
            IngressPacketRate?: (number|Long|null);

            /** QoSControls EgressPacketRate */
            EgressPacketRate?: (number|Long|null);

            /** QoSControls IngressMaxConnections */
            IngressMaxConnections?: (number|Long|null);

            /** QoSControls EgressMaxConnections */
            EgressMaxConnections?: (number|Long|null);

            /** QoSControls IngressPeakrate */
            IngressPeakrate?: (number|Long|null);

            /** QoSControls EgressPeakrate */
            EgressPeakrate?: (number|Long|null);

            /** QoSControls IngressMinburst */
            IngressMinburst?: (number|Long|null);

            /** QoSControls EgressMinburst */
            EgressMinburst?: (number|Long|null);

            /** QoSControls IngressPacketBurst */
            IngressPacketBurst?: (number|Long|null);

            /** QoSControls EgressPacketBurst */
            EgressPacketBurst?: (number|Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a QoSControls. */
        type $Shape = felix.QoSControls.$Properties;
    }

    /**
     * Properties of a QoSPolicy.
     * @deprecated Use felix.QoSPolicy.$Properties instead.
     */
    interface IQoSPolicy extends felix.QoSPolicy.$Properties {
    }

    /** Represents a QoSPolicy. */
    class QoSPolicy {

        /**
         * Constructs a new QoSPolicy.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.QoSPolicy.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** QoSPolicy destination. */
        destination: string;

        /** QoSPolicy dscp. */
        dscp: number;

        /**
         * Creates a new QoSPolicy instance using the specified properties.
         * @param [properties] Properties to set
         * @returns QoSPolicy instance
         */
        static create(properties: felix.QoSPolicy.$Shape): felix.QoSPolicy & felix.QoSPolicy.$Shape;
        static create(properties?: felix.QoSPolicy.$Properties): felix.QoSPolicy;

        /**
         * Encodes the specified QoSPolicy message. Does not implicitly {@link felix.QoSPolicy.verify|verify} messages.
         * @param message QoSPolicy message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.QoSPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a QoSPolicy message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.QoSPolicy & felix.QoSPolicy.$Shape} QoSPolicy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.QoSPolicy & felix.QoSPolicy.$Shape;

        /**
         * Creates a QoSPolicy message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns QoSPolicy
         */
        static fromObject(object: { [k: string]: any }): felix.QoSPolicy;

        /**
         * Creates a plain object from a QoSPolicy message. Also converts values to other types if specified.
         * @param message QoSPolicy
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.QoSPolicy, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this QoSPolicy to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace QoSPolicy {

        /** Properties of a QoSPolicy. */
        interface $Properties {

            /** QoSPolicy destination */
            destination?: (string|null);

            /** QoSPolicy dscp */
            dscp?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a QoSPolicy. */
        type $Shape = felix.QoSPolicy.$Properties;
    }

    /**
     * Properties of a LocalBGPPeer.
     * @deprecated Use felix.LocalBGPPeer.$Properties instead.
     */
    interface ILocalBGPPeer extends felix.LocalBGPPeer.$Properties {
    }

    /** Represents a LocalBGPPeer. */
    class LocalBGPPeer {

        /**
         * Constructs a new LocalBGPPeer.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.LocalBGPPeer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LocalBGPPeer bgpPeerName. */
        bgpPeerName: string;

        /**
         * Creates a new LocalBGPPeer instance using the specified properties.
         * @param [properties] Properties to set
         * @returns LocalBGPPeer instance
         */
        static create(properties: felix.LocalBGPPeer.$Shape): felix.LocalBGPPeer & felix.LocalBGPPeer.$Shape;
        static create(properties?: felix.LocalBGPPeer.$Properties): felix.LocalBGPPeer;

        /**
         * Encodes the specified LocalBGPPeer message. Does not implicitly {@link felix.LocalBGPPeer.verify|verify} messages.
         * @param message LocalBGPPeer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.LocalBGPPeer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LocalBGPPeer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.LocalBGPPeer & felix.LocalBGPPeer.$Shape} LocalBGPPeer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.LocalBGPPeer & felix.LocalBGPPeer.$Shape;

        /**
         * Creates a LocalBGPPeer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LocalBGPPeer
         */
        static fromObject(object: { [k: string]: any }): felix.LocalBGPPeer;

        /**
         * Creates a plain object from a LocalBGPPeer message. Also converts values to other types if specified.
         * @param message LocalBGPPeer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.LocalBGPPeer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LocalBGPPeer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace LocalBGPPeer {

        /** Properties of a LocalBGPPeer. */
        interface $Properties {

            /** LocalBGPPeer bgpPeerName */
            bgpPeerName?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LocalBGPPeer. */
        type $Shape = felix.LocalBGPPeer.$Properties;
    }

    /**
     * Properties of a HostEndpointUpdate.
     * @deprecated Use felix.HostEndpointUpdate.$Properties instead.
     */
    interface IHostEndpointUpdate extends felix.HostEndpointUpdate.$Properties {
    }

    /** Represents a HostEndpointUpdate. */
    class HostEndpointUpdate {

        /**
         * Constructs a new HostEndpointUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpointUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpointUpdate id. */
        id?: (felix.HostEndpointID.$Properties|null);

        /** HostEndpointUpdate endpoint. */
        endpoint?: (felix.HostEndpoint.$Properties|null);

        /**
         * Creates a new HostEndpointUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpointUpdate instance
         */
        static create(properties: felix.HostEndpointUpdate.$Shape): felix.HostEndpointUpdate & felix.HostEndpointUpdate.$Shape;
        static create(properties?: felix.HostEndpointUpdate.$Properties): felix.HostEndpointUpdate;

        /**
         * Encodes the specified HostEndpointUpdate message. Does not implicitly {@link felix.HostEndpointUpdate.verify|verify} messages.
         * @param message HostEndpointUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpointUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpointUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpointUpdate & felix.HostEndpointUpdate.$Shape} HostEndpointUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpointUpdate & felix.HostEndpointUpdate.$Shape;

        /**
         * Creates a HostEndpointUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpointUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpointUpdate;

        /**
         * Creates a plain object from a HostEndpointUpdate message. Also converts values to other types if specified.
         * @param message HostEndpointUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpointUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpointUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpointUpdate {

        /** Properties of a HostEndpointUpdate. */
        interface $Properties {

            /** HostEndpointUpdate id */
            id?: (felix.HostEndpointID.$Properties|null);

            /** HostEndpointUpdate endpoint */
            endpoint?: (felix.HostEndpoint.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpointUpdate. */
        type $Shape = felix.HostEndpointUpdate.$Properties;
    }

    /**
     * Properties of a HostEndpointRemove.
     * @deprecated Use felix.HostEndpointRemove.$Properties instead.
     */
    interface IHostEndpointRemove extends felix.HostEndpointRemove.$Properties {
    }

    /** Represents a HostEndpointRemove. */
    class HostEndpointRemove {

        /**
         * Constructs a new HostEndpointRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpointRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpointRemove id. */
        id?: (felix.HostEndpointID.$Properties|null);

        /**
         * Creates a new HostEndpointRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpointRemove instance
         */
        static create(properties: felix.HostEndpointRemove.$Shape): felix.HostEndpointRemove & felix.HostEndpointRemove.$Shape;
        static create(properties?: felix.HostEndpointRemove.$Properties): felix.HostEndpointRemove;

        /**
         * Encodes the specified HostEndpointRemove message. Does not implicitly {@link felix.HostEndpointRemove.verify|verify} messages.
         * @param message HostEndpointRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpointRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpointRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpointRemove & felix.HostEndpointRemove.$Shape} HostEndpointRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpointRemove & felix.HostEndpointRemove.$Shape;

        /**
         * Creates a HostEndpointRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpointRemove
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpointRemove;

        /**
         * Creates a plain object from a HostEndpointRemove message. Also converts values to other types if specified.
         * @param message HostEndpointRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpointRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpointRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpointRemove {

        /** Properties of a HostEndpointRemove. */
        interface $Properties {

            /** HostEndpointRemove id */
            id?: (felix.HostEndpointID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpointRemove. */
        type $Shape = felix.HostEndpointRemove.$Properties;
    }

    /**
     * Properties of a HostEndpointID.
     * @deprecated Use felix.HostEndpointID.$Properties instead.
     */
    interface IHostEndpointID extends felix.HostEndpointID.$Properties {
    }

    /** Represents a HostEndpointID. */
    class HostEndpointID {

        /**
         * Constructs a new HostEndpointID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpointID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpointID endpointId. */
        endpointId: string;

        /**
         * Creates a new HostEndpointID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpointID instance
         */
        static create(properties: felix.HostEndpointID.$Shape): felix.HostEndpointID & felix.HostEndpointID.$Shape;
        static create(properties?: felix.HostEndpointID.$Properties): felix.HostEndpointID;

        /**
         * Encodes the specified HostEndpointID message. Does not implicitly {@link felix.HostEndpointID.verify|verify} messages.
         * @param message HostEndpointID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpointID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpointID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpointID & felix.HostEndpointID.$Shape} HostEndpointID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpointID & felix.HostEndpointID.$Shape;

        /**
         * Creates a HostEndpointID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpointID
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpointID;

        /**
         * Creates a plain object from a HostEndpointID message. Also converts values to other types if specified.
         * @param message HostEndpointID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpointID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpointID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpointID {

        /** Properties of a HostEndpointID. */
        interface $Properties {

            /** HostEndpointID endpointId */
            endpointId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpointID. */
        type $Shape = felix.HostEndpointID.$Properties;
    }

    /**
     * Properties of a HostEndpoint.
     * @deprecated Use felix.HostEndpoint.$Properties instead.
     */
    interface IHostEndpoint extends felix.HostEndpoint.$Properties {
    }

    /** Represents a HostEndpoint. */
    class HostEndpoint {

        /**
         * Constructs a new HostEndpoint.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpoint.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpoint name. */
        name: string;

        /** HostEndpoint profileIds. */
        profileIds: string[];

        /** HostEndpoint tiers. */
        tiers: felix.TierInfo.$Properties[];

        /** HostEndpoint expectedIpv4Addrs. */
        expectedIpv4Addrs: string[];

        /** HostEndpoint expectedIpv6Addrs. */
        expectedIpv6Addrs: string[];

        /** HostEndpoint untrackedTiers. */
        untrackedTiers: felix.TierInfo.$Properties[];

        /** HostEndpoint preDnatTiers. */
        preDnatTiers: felix.TierInfo.$Properties[];

        /** HostEndpoint forwardTiers. */
        forwardTiers: felix.TierInfo.$Properties[];

        /** HostEndpoint qosPolicies. */
        qosPolicies: felix.QoSPolicy.$Properties[];

        /**
         * Creates a new HostEndpoint instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpoint instance
         */
        static create(properties: felix.HostEndpoint.$Shape): felix.HostEndpoint & felix.HostEndpoint.$Shape;
        static create(properties?: felix.HostEndpoint.$Properties): felix.HostEndpoint;

        /**
         * Encodes the specified HostEndpoint message. Does not implicitly {@link felix.HostEndpoint.verify|verify} messages.
         * @param message HostEndpoint message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpoint message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpoint & felix.HostEndpoint.$Shape} HostEndpoint
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpoint & felix.HostEndpoint.$Shape;

        /**
         * Creates a HostEndpoint message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpoint
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpoint;

        /**
         * Creates a plain object from a HostEndpoint message. Also converts values to other types if specified.
         * @param message HostEndpoint
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpoint, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpoint to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpoint {

        /** Properties of a HostEndpoint. */
        interface $Properties {

            /** HostEndpoint name */
            name?: (string|null);

            /** HostEndpoint profileIds */
            profileIds?: (string[]|null);

            /** HostEndpoint tiers */
            tiers?: (felix.TierInfo.$Properties[]|null);

            /** HostEndpoint expectedIpv4Addrs */
            expectedIpv4Addrs?: (string[]|null);

            /** HostEndpoint expectedIpv6Addrs */
            expectedIpv6Addrs?: (string[]|null);

            /** HostEndpoint untrackedTiers */
            untrackedTiers?: (felix.TierInfo.$Properties[]|null);

            /** HostEndpoint preDnatTiers */
            preDnatTiers?: (felix.TierInfo.$Properties[]|null);

            /** HostEndpoint forwardTiers */
            forwardTiers?: (felix.TierInfo.$Properties[]|null);

            /** HostEndpoint qosPolicies */
            qosPolicies?: (felix.QoSPolicy.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpoint. */
        type $Shape = felix.HostEndpoint.$Properties;
    }

    /**
     * Properties of a HostMetadataUpdate.
     * @deprecated Use felix.HostMetadataUpdate.$Properties instead.
     */
    interface IHostMetadataUpdate extends felix.HostMetadataUpdate.$Properties {
    }

    /** Represents a HostMetadataUpdate. */
    class HostMetadataUpdate {

        /**
         * Constructs a new HostMetadataUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataUpdate hostname. */
        hostname: string;

        /** HostMetadataUpdate ipv4Addr. */
        ipv4Addr: string;

        /** HostMetadataUpdate ipv6Addr. */
        ipv6Addr: string;

        /** HostMetadataUpdate asnumber. */
        asnumber: string;

        /** HostMetadataUpdate labels. */
        labels: { [k: string]: string };

        /**
         * Creates a new HostMetadataUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataUpdate instance
         */
        static create(properties: felix.HostMetadataUpdate.$Shape): felix.HostMetadataUpdate & felix.HostMetadataUpdate.$Shape;
        static create(properties?: felix.HostMetadataUpdate.$Properties): felix.HostMetadataUpdate;

        /**
         * Encodes the specified HostMetadataUpdate message. Does not implicitly {@link felix.HostMetadataUpdate.verify|verify} messages.
         * @param message HostMetadataUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataUpdate & felix.HostMetadataUpdate.$Shape} HostMetadataUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataUpdate & felix.HostMetadataUpdate.$Shape;

        /**
         * Creates a HostMetadataUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataUpdate;

        /**
         * Creates a plain object from a HostMetadataUpdate message. Also converts values to other types if specified.
         * @param message HostMetadataUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataUpdate {

        /** Properties of a HostMetadataUpdate. */
        interface $Properties {

            /** HostMetadataUpdate hostname */
            hostname?: (string|null);

            /** HostMetadataUpdate ipv4Addr */
            ipv4Addr?: (string|null);

            /** HostMetadataUpdate ipv6Addr */
            ipv6Addr?: (string|null);

            /** HostMetadataUpdate asnumber */
            asnumber?: (string|null);

            /** HostMetadataUpdate labels */
            labels?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataUpdate. */
        type $Shape = felix.HostMetadataUpdate.$Properties;
    }

    /**
     * Properties of a HostMetadataRemove.
     * @deprecated Use felix.HostMetadataRemove.$Properties instead.
     */
    interface IHostMetadataRemove extends felix.HostMetadataRemove.$Properties {
    }

    /** Represents a HostMetadataRemove. */
    class HostMetadataRemove {

        /**
         * Constructs a new HostMetadataRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataRemove hostname. */
        hostname: string;

        /** HostMetadataRemove ipv4Addr. */
        ipv4Addr: string;

        /**
         * Creates a new HostMetadataRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataRemove instance
         */
        static create(properties: felix.HostMetadataRemove.$Shape): felix.HostMetadataRemove & felix.HostMetadataRemove.$Shape;
        static create(properties?: felix.HostMetadataRemove.$Properties): felix.HostMetadataRemove;

        /**
         * Encodes the specified HostMetadataRemove message. Does not implicitly {@link felix.HostMetadataRemove.verify|verify} messages.
         * @param message HostMetadataRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataRemove & felix.HostMetadataRemove.$Shape} HostMetadataRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataRemove & felix.HostMetadataRemove.$Shape;

        /**
         * Creates a HostMetadataRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataRemove
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataRemove;

        /**
         * Creates a plain object from a HostMetadataRemove message. Also converts values to other types if specified.
         * @param message HostMetadataRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataRemove {

        /** Properties of a HostMetadataRemove. */
        interface $Properties {

            /** HostMetadataRemove hostname */
            hostname?: (string|null);

            /** HostMetadataRemove ipv4Addr */
            ipv4Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataRemove. */
        type $Shape = felix.HostMetadataRemove.$Properties;
    }

    /**
     * Properties of a HostMetadataV6Update.
     * @deprecated Use felix.HostMetadataV6Update.$Properties instead.
     */
    interface IHostMetadataV6Update extends felix.HostMetadataV6Update.$Properties {
    }

    /** Represents a HostMetadataV6Update. */
    class HostMetadataV6Update {

        /**
         * Constructs a new HostMetadataV6Update.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataV6Update.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataV6Update hostname. */
        hostname: string;

        /** HostMetadataV6Update ipv6Addr. */
        ipv6Addr: string;

        /**
         * Creates a new HostMetadataV6Update instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataV6Update instance
         */
        static create(properties: felix.HostMetadataV6Update.$Shape): felix.HostMetadataV6Update & felix.HostMetadataV6Update.$Shape;
        static create(properties?: felix.HostMetadataV6Update.$Properties): felix.HostMetadataV6Update;

        /**
         * Encodes the specified HostMetadataV6Update message. Does not implicitly {@link felix.HostMetadataV6Update.verify|verify} messages.
         * @param message HostMetadataV6Update message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataV6Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataV6Update message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataV6Update & felix.HostMetadataV6Update.$Shape} HostMetadataV6Update
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataV6Update & felix.HostMetadataV6Update.$Shape;

        /**
         * Creates a HostMetadataV6Update message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataV6Update
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataV6Update;

        /**
         * Creates a plain object from a HostMetadataV6Update message. Also converts values to other types if specified.
         * @param message HostMetadataV6Update
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataV6Update, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataV6Update to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataV6Update {

        /** Properties of a HostMetadataV6Update. */
        interface $Properties {

            /** HostMetadataV6Update hostname */
            hostname?: (string|null);

            /** HostMetadataV6Update ipv6Addr */
            ipv6Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataV6Update. */
        type $Shape = felix.HostMetadataV6Update.$Properties;
    }

    /**
     * Properties of a HostMetadataV6Remove.
     * @deprecated Use felix.HostMetadataV6Remove.$Properties instead.
     */
    interface IHostMetadataV6Remove extends felix.HostMetadataV6Remove.$Properties {
    }

    /** Represents a HostMetadataV6Remove. */
    class HostMetadataV6Remove {

        /**
         * Constructs a new HostMetadataV6Remove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataV6Remove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataV6Remove hostname. */
        hostname: string;

        /** HostMetadataV6Remove ipv6Addr. */
        ipv6Addr: string;

        /**
         * Creates a new HostMetadataV6Remove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataV6Remove instance
         */
        static create(properties: felix.HostMetadataV6Remove.$Shape): felix.HostMetadataV6Remove & felix.HostMetadataV6Remove.$Shape;
        static create(properties?: felix.HostMetadataV6Remove.$Properties): felix.HostMetadataV6Remove;

        /**
         * Encodes the specified HostMetadataV6Remove message. Does not implicitly {@link felix.HostMetadataV6Remove.verify|verify} messages.
         * @param message HostMetadataV6Remove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataV6Remove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataV6Remove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataV6Remove & felix.HostMetadataV6Remove.$Shape} HostMetadataV6Remove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataV6Remove & felix.HostMetadataV6Remove.$Shape;

        /**
         * Creates a HostMetadataV6Remove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataV6Remove
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataV6Remove;

        /**
         * Creates a plain object from a HostMetadataV6Remove message. Also converts values to other types if specified.
         * @param message HostMetadataV6Remove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataV6Remove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataV6Remove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataV6Remove {

        /** Properties of a HostMetadataV6Remove. */
        interface $Properties {

            /** HostMetadataV6Remove hostname */
            hostname?: (string|null);

            /** HostMetadataV6Remove ipv6Addr */
            ipv6Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataV6Remove. */
        type $Shape = felix.HostMetadataV6Remove.$Properties;
    }

    /**
     * Properties of a HostMetadataV4V6Update.
     * @deprecated Use felix.HostMetadataV4V6Update.$Properties instead.
     */
    interface IHostMetadataV4V6Update extends felix.HostMetadataV4V6Update.$Properties {
    }

    /** Represents a HostMetadataV4V6Update. */
    class HostMetadataV4V6Update {

        /**
         * Constructs a new HostMetadataV4V6Update.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataV4V6Update.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataV4V6Update hostname. */
        hostname: string;

        /** HostMetadataV4V6Update ipv4Addr. */
        ipv4Addr: string;

        /** HostMetadataV4V6Update ipv6Addr. */
        ipv6Addr: string;

        /** HostMetadataV4V6Update asnumber. */
        asnumber: string;

        /** HostMetadataV4V6Update labels. */
        labels: { [k: string]: string };

        /**
         * Creates a new HostMetadataV4V6Update instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataV4V6Update instance
         */
        static create(properties: felix.HostMetadataV4V6Update.$Shape): felix.HostMetadataV4V6Update & felix.HostMetadataV4V6Update.$Shape;
        static create(properties?: felix.HostMetadataV4V6Update.$Properties): felix.HostMetadataV4V6Update;

        /**
         * Encodes the specified HostMetadataV4V6Update message. Does not implicitly {@link felix.HostMetadataV4V6Update.verify|verify} messages.
         * @param message HostMetadataV4V6Update message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataV4V6Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataV4V6Update message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataV4V6Update & felix.HostMetadataV4V6Update.$Shape} HostMetadataV4V6Update
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataV4V6Update & felix.HostMetadataV4V6Update.$Shape;

        /**
         * Creates a HostMetadataV4V6Update message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataV4V6Update
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataV4V6Update;

        /**
         * Creates a plain object from a HostMetadataV4V6Update message. Also converts values to other types if specified.
         * @param message HostMetadataV4V6Update
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataV4V6Update, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataV4V6Update to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataV4V6Update {

        /** Properties of a HostMetadataV4V6Update. */
        interface $Properties {

            /** HostMetadataV4V6Update hostname */
            hostname?: (string|null);

            /** HostMetadataV4V6Update ipv4Addr */
            ipv4Addr?: (string|null);

            /** HostMetadataV4V6Update ipv6Addr */
            ipv6Addr?: (string|null);

            /** HostMetadataV4V6Update asnumber */
            asnumber?: (string|null);

            /** HostMetadataV4V6Update labels */
            labels?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataV4V6Update. */
        type $Shape = felix.HostMetadataV4V6Update.$Properties;
    }

    /**
     * Properties of a HostMetadataV4V6Remove.
     * @deprecated Use felix.HostMetadataV4V6Remove.$Properties instead.
     */
    interface IHostMetadataV4V6Remove extends felix.HostMetadataV4V6Remove.$Properties {
    }

    /** Represents a HostMetadataV4V6Remove. */
    class HostMetadataV4V6Remove {

        /**
         * Constructs a new HostMetadataV4V6Remove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostMetadataV4V6Remove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostMetadataV4V6Remove hostname. */
        hostname: string;

        /** HostMetadataV4V6Remove ipv4Addr. */
        ipv4Addr: string;

        /**
         * Creates a new HostMetadataV4V6Remove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostMetadataV4V6Remove instance
         */
        static create(properties: felix.HostMetadataV4V6Remove.$Shape): felix.HostMetadataV4V6Remove & felix.HostMetadataV4V6Remove.$Shape;
        static create(properties?: felix.HostMetadataV4V6Remove.$Properties): felix.HostMetadataV4V6Remove;

        /**
         * Encodes the specified HostMetadataV4V6Remove message. Does not implicitly {@link felix.HostMetadataV4V6Remove.verify|verify} messages.
         * @param message HostMetadataV4V6Remove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostMetadataV4V6Remove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostMetadataV4V6Remove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostMetadataV4V6Remove & felix.HostMetadataV4V6Remove.$Shape} HostMetadataV4V6Remove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostMetadataV4V6Remove & felix.HostMetadataV4V6Remove.$Shape;

        /**
         * Creates a HostMetadataV4V6Remove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostMetadataV4V6Remove
         */
        static fromObject(object: { [k: string]: any }): felix.HostMetadataV4V6Remove;

        /**
         * Creates a plain object from a HostMetadataV4V6Remove message. Also converts values to other types if specified.
         * @param message HostMetadataV4V6Remove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostMetadataV4V6Remove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostMetadataV4V6Remove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostMetadataV4V6Remove {

        /** Properties of a HostMetadataV4V6Remove. */
        interface $Properties {

            /** HostMetadataV4V6Remove hostname */
            hostname?: (string|null);

            /** HostMetadataV4V6Remove ipv4Addr */
            ipv4Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostMetadataV4V6Remove. */
        type $Shape = felix.HostMetadataV4V6Remove.$Properties;
    }

    /**
     * Properties of a IPAMPoolUpdate.
     * @deprecated Use felix.IPAMPoolUpdate.$Properties instead.
     */
    interface IIPAMPoolUpdate extends felix.IPAMPoolUpdate.$Properties {
    }

    /** Represents a IPAMPoolUpdate. */
    class IPAMPoolUpdate {

        /**
         * Constructs a new IPAMPoolUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPAMPoolUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPAMPoolUpdate id. */
        id: string;

        /** IPAMPoolUpdate pool. */
        pool?: (felix.IPAMPool.$Properties|null);

        /**
         * Creates a new IPAMPoolUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPAMPoolUpdate instance
         */
        static create(properties: felix.IPAMPoolUpdate.$Shape): felix.IPAMPoolUpdate & felix.IPAMPoolUpdate.$Shape;
        static create(properties?: felix.IPAMPoolUpdate.$Properties): felix.IPAMPoolUpdate;

        /**
         * Encodes the specified IPAMPoolUpdate message. Does not implicitly {@link felix.IPAMPoolUpdate.verify|verify} messages.
         * @param message IPAMPoolUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPAMPoolUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPAMPoolUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPAMPoolUpdate & felix.IPAMPoolUpdate.$Shape} IPAMPoolUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPAMPoolUpdate & felix.IPAMPoolUpdate.$Shape;

        /**
         * Creates a IPAMPoolUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPAMPoolUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.IPAMPoolUpdate;

        /**
         * Creates a plain object from a IPAMPoolUpdate message. Also converts values to other types if specified.
         * @param message IPAMPoolUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPAMPoolUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPAMPoolUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPAMPoolUpdate {

        /** Properties of a IPAMPoolUpdate. */
        interface $Properties {

            /** IPAMPoolUpdate id */
            id?: (string|null);

            /** IPAMPoolUpdate pool */
            pool?: (felix.IPAMPool.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPAMPoolUpdate. */
        type $Shape = felix.IPAMPoolUpdate.$Properties;
    }

    /**
     * Properties of a IPAMPoolRemove.
     * @deprecated Use felix.IPAMPoolRemove.$Properties instead.
     */
    interface IIPAMPoolRemove extends felix.IPAMPoolRemove.$Properties {
    }

    /** Represents a IPAMPoolRemove. */
    class IPAMPoolRemove {

        /**
         * Constructs a new IPAMPoolRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPAMPoolRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPAMPoolRemove id. */
        id: string;

        /**
         * Creates a new IPAMPoolRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPAMPoolRemove instance
         */
        static create(properties: felix.IPAMPoolRemove.$Shape): felix.IPAMPoolRemove & felix.IPAMPoolRemove.$Shape;
        static create(properties?: felix.IPAMPoolRemove.$Properties): felix.IPAMPoolRemove;

        /**
         * Encodes the specified IPAMPoolRemove message. Does not implicitly {@link felix.IPAMPoolRemove.verify|verify} messages.
         * @param message IPAMPoolRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPAMPoolRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPAMPoolRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPAMPoolRemove & felix.IPAMPoolRemove.$Shape} IPAMPoolRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPAMPoolRemove & felix.IPAMPoolRemove.$Shape;

        /**
         * Creates a IPAMPoolRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPAMPoolRemove
         */
        static fromObject(object: { [k: string]: any }): felix.IPAMPoolRemove;

        /**
         * Creates a plain object from a IPAMPoolRemove message. Also converts values to other types if specified.
         * @param message IPAMPoolRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPAMPoolRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPAMPoolRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPAMPoolRemove {

        /** Properties of a IPAMPoolRemove. */
        interface $Properties {

            /** IPAMPoolRemove id */
            id?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPAMPoolRemove. */
        type $Shape = felix.IPAMPoolRemove.$Properties;
    }

    /**
     * Properties of a IPAMPool.
     * @deprecated Use felix.IPAMPool.$Properties instead.
     */
    interface IIPAMPool extends felix.IPAMPool.$Properties {
    }

    /** Represents a IPAMPool. */
    class IPAMPool {

        /**
         * Constructs a new IPAMPool.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.IPAMPool.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPAMPool cidr. */
        cidr: string;

        /** IPAMPool masquerade. */
        masquerade: boolean;

        /** IPAMPool ipipMode. */
        ipipMode: string;

        /** IPAMPool vxlanMode. */
        vxlanMode: string;

        /** IPAMPool allowedUses. */
        allowedUses: string[];

        /**
         * Creates a new IPAMPool instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPAMPool instance
         */
        static create(properties: felix.IPAMPool.$Shape): felix.IPAMPool & felix.IPAMPool.$Shape;
        static create(properties?: felix.IPAMPool.$Properties): felix.IPAMPool;

        /**
         * Encodes the specified IPAMPool message. Does not implicitly {@link felix.IPAMPool.verify|verify} messages.
         * @param message IPAMPool message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.IPAMPool.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPAMPool message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.IPAMPool & felix.IPAMPool.$Shape} IPAMPool
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.IPAMPool & felix.IPAMPool.$Shape;

        /**
         * Creates a IPAMPool message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IPAMPool
         */
        static fromObject(object: { [k: string]: any }): felix.IPAMPool;

        /**
         * Creates a plain object from a IPAMPool message. Also converts values to other types if specified.
         * @param message IPAMPool
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.IPAMPool, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IPAMPool to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace IPAMPool {

        /** Properties of a IPAMPool. */
        interface $Properties {

            /** IPAMPool cidr */
            cidr?: (string|null);

            /** IPAMPool masquerade */
            masquerade?: (boolean|null);

            /** IPAMPool ipipMode */
            ipipMode?: (string|null);

            /** IPAMPool vxlanMode */
            vxlanMode?: (string|null);

            /** IPAMPool allowedUses */
            allowedUses?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPAMPool. */
        type $Shape = felix.IPAMPool.$Properties;
    }

    /**
     * Properties of an Encapsulation.
     * @deprecated Use felix.Encapsulation.$Properties instead.
     */
    interface IEncapsulation extends felix.Encapsulation.$Properties {
    }

    /** Represents an Encapsulation. */
    class Encapsulation {

        /**
         * Constructs a new Encapsulation.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.Encapsulation.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Encapsulation ipipEnabled. */
        ipipEnabled: boolean;

        /** Encapsulation vxlanEnabled. */
        vxlanEnabled: boolean;

        /** Encapsulation vxlanEnabledV6. */
        vxlanEnabledV6: boolean;

        /** Encapsulation noEncapEnabled. */
        noEncapEnabled: boolean;

        /**
         * Creates a new Encapsulation instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Encapsulation instance
         */
        static create(properties: felix.Encapsulation.$Shape): felix.Encapsulation & felix.Encapsulation.$Shape;
        static create(properties?: felix.Encapsulation.$Properties): felix.Encapsulation;

        /**
         * Encodes the specified Encapsulation message. Does not implicitly {@link felix.Encapsulation.verify|verify} messages.
         * @param message Encapsulation message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.Encapsulation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Encapsulation message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.Encapsulation & felix.Encapsulation.$Shape} Encapsulation
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.Encapsulation & felix.Encapsulation.$Shape;

        /**
         * Creates an Encapsulation message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Encapsulation
         */
        static fromObject(object: { [k: string]: any }): felix.Encapsulation;

        /**
         * Creates a plain object from an Encapsulation message. Also converts values to other types if specified.
         * @param message Encapsulation
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.Encapsulation, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Encapsulation to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Encapsulation {

        /** Properties of an Encapsulation. */
        interface $Properties {

            /** Encapsulation ipipEnabled */
            ipipEnabled?: (boolean|null);

            /** Encapsulation vxlanEnabled */
            vxlanEnabled?: (boolean|null);

            /** Encapsulation vxlanEnabledV6 */
            vxlanEnabledV6?: (boolean|null);

            /** Encapsulation noEncapEnabled */
            noEncapEnabled?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Encapsulation. */
        type $Shape = felix.Encapsulation.$Properties;
    }

    /**
     * Properties of a NamespaceUpdate.
     * @deprecated Use felix.NamespaceUpdate.$Properties instead.
     */
    interface INamespaceUpdate extends felix.NamespaceUpdate.$Properties {
    }

    /** Represents a NamespaceUpdate. */
    class NamespaceUpdate {

        /**
         * Constructs a new NamespaceUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.NamespaceUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NamespaceUpdate id. */
        id?: (felix.NamespaceID.$Properties|null);

        /** NamespaceUpdate labels. */
        labels: { [k: string]: string };

        /**
         * Creates a new NamespaceUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns NamespaceUpdate instance
         */
        static create(properties: felix.NamespaceUpdate.$Shape): felix.NamespaceUpdate & felix.NamespaceUpdate.$Shape;
        static create(properties?: felix.NamespaceUpdate.$Properties): felix.NamespaceUpdate;

        /**
         * Encodes the specified NamespaceUpdate message. Does not implicitly {@link felix.NamespaceUpdate.verify|verify} messages.
         * @param message NamespaceUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.NamespaceUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NamespaceUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.NamespaceUpdate & felix.NamespaceUpdate.$Shape} NamespaceUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.NamespaceUpdate & felix.NamespaceUpdate.$Shape;

        /**
         * Creates a NamespaceUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns NamespaceUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.NamespaceUpdate;

        /**
         * Creates a plain object from a NamespaceUpdate message. Also converts values to other types if specified.
         * @param message NamespaceUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.NamespaceUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this NamespaceUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace NamespaceUpdate {

        /** Properties of a NamespaceUpdate. */
        interface $Properties {

            /** NamespaceUpdate id */
            id?: (felix.NamespaceID.$Properties|null);

            /** NamespaceUpdate labels */
            labels?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NamespaceUpdate. */
        type $Shape = felix.NamespaceUpdate.$Properties;
    }

    /**
     * Properties of a NamespaceRemove.
     * @deprecated Use felix.NamespaceRemove.$Properties instead.
     */
    interface INamespaceRemove extends felix.NamespaceRemove.$Properties {
    }

    /** Represents a NamespaceRemove. */
    class NamespaceRemove {

        /**
         * Constructs a new NamespaceRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.NamespaceRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NamespaceRemove id. */
        id?: (felix.NamespaceID.$Properties|null);

        /**
         * Creates a new NamespaceRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns NamespaceRemove instance
         */
        static create(properties: felix.NamespaceRemove.$Shape): felix.NamespaceRemove & felix.NamespaceRemove.$Shape;
        static create(properties?: felix.NamespaceRemove.$Properties): felix.NamespaceRemove;

        /**
         * Encodes the specified NamespaceRemove message. Does not implicitly {@link felix.NamespaceRemove.verify|verify} messages.
         * @param message NamespaceRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.NamespaceRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NamespaceRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.NamespaceRemove & felix.NamespaceRemove.$Shape} NamespaceRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.NamespaceRemove & felix.NamespaceRemove.$Shape;

        /**
         * Creates a NamespaceRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns NamespaceRemove
         */
        static fromObject(object: { [k: string]: any }): felix.NamespaceRemove;

        /**
         * Creates a plain object from a NamespaceRemove message. Also converts values to other types if specified.
         * @param message NamespaceRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.NamespaceRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this NamespaceRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace NamespaceRemove {

        /** Properties of a NamespaceRemove. */
        interface $Properties {

            /** NamespaceRemove id */
            id?: (felix.NamespaceID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NamespaceRemove. */
        type $Shape = felix.NamespaceRemove.$Properties;
    }

    /**
     * Properties of a NamespaceID.
     * @deprecated Use felix.NamespaceID.$Properties instead.
     */
    interface INamespaceID extends felix.NamespaceID.$Properties {
    }

    /** Represents a NamespaceID. */
    class NamespaceID {

        /**
         * Constructs a new NamespaceID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.NamespaceID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NamespaceID name. */
        name: string;

        /**
         * Creates a new NamespaceID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns NamespaceID instance
         */
        static create(properties: felix.NamespaceID.$Shape): felix.NamespaceID & felix.NamespaceID.$Shape;
        static create(properties?: felix.NamespaceID.$Properties): felix.NamespaceID;

        /**
         * Encodes the specified NamespaceID message. Does not implicitly {@link felix.NamespaceID.verify|verify} messages.
         * @param message NamespaceID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.NamespaceID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NamespaceID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.NamespaceID & felix.NamespaceID.$Shape} NamespaceID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.NamespaceID & felix.NamespaceID.$Shape;

        /**
         * Creates a NamespaceID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns NamespaceID
         */
        static fromObject(object: { [k: string]: any }): felix.NamespaceID;

        /**
         * Creates a plain object from a NamespaceID message. Also converts values to other types if specified.
         * @param message NamespaceID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.NamespaceID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this NamespaceID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace NamespaceID {

        /** Properties of a NamespaceID. */
        interface $Properties {

            /** NamespaceID name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NamespaceID. */
        type $Shape = felix.NamespaceID.$Properties;
    }

    /**
     * Properties of a ServiceAccountUpdate.
     * @deprecated Use felix.ServiceAccountUpdate.$Properties instead.
     */
    interface IServiceAccountUpdate extends felix.ServiceAccountUpdate.$Properties {
    }

    /** Represents a ServiceAccountUpdate. */
    class ServiceAccountUpdate {

        /**
         * Constructs a new ServiceAccountUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceAccountUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceAccountUpdate id. */
        id?: (felix.ServiceAccountID.$Properties|null);

        /** ServiceAccountUpdate labels. */
        labels: { [k: string]: string };

        /**
         * Creates a new ServiceAccountUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceAccountUpdate instance
         */
        static create(properties: felix.ServiceAccountUpdate.$Shape): felix.ServiceAccountUpdate & felix.ServiceAccountUpdate.$Shape;
        static create(properties?: felix.ServiceAccountUpdate.$Properties): felix.ServiceAccountUpdate;

        /**
         * Encodes the specified ServiceAccountUpdate message. Does not implicitly {@link felix.ServiceAccountUpdate.verify|verify} messages.
         * @param message ServiceAccountUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceAccountUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceAccountUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceAccountUpdate & felix.ServiceAccountUpdate.$Shape} ServiceAccountUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceAccountUpdate & felix.ServiceAccountUpdate.$Shape;

        /**
         * Creates a ServiceAccountUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceAccountUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceAccountUpdate;

        /**
         * Creates a plain object from a ServiceAccountUpdate message. Also converts values to other types if specified.
         * @param message ServiceAccountUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceAccountUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceAccountUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceAccountUpdate {

        /** Properties of a ServiceAccountUpdate. */
        interface $Properties {

            /** ServiceAccountUpdate id */
            id?: (felix.ServiceAccountID.$Properties|null);

            /** ServiceAccountUpdate labels */
            labels?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceAccountUpdate. */
        type $Shape = felix.ServiceAccountUpdate.$Properties;
    }

    /**
     * Properties of a ServiceAccountRemove.
     * @deprecated Use felix.ServiceAccountRemove.$Properties instead.
     */
    interface IServiceAccountRemove extends felix.ServiceAccountRemove.$Properties {
    }

    /** Represents a ServiceAccountRemove. */
    class ServiceAccountRemove {

        /**
         * Constructs a new ServiceAccountRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceAccountRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceAccountRemove id. */
        id?: (felix.ServiceAccountID.$Properties|null);

        /**
         * Creates a new ServiceAccountRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceAccountRemove instance
         */
        static create(properties: felix.ServiceAccountRemove.$Shape): felix.ServiceAccountRemove & felix.ServiceAccountRemove.$Shape;
        static create(properties?: felix.ServiceAccountRemove.$Properties): felix.ServiceAccountRemove;

        /**
         * Encodes the specified ServiceAccountRemove message. Does not implicitly {@link felix.ServiceAccountRemove.verify|verify} messages.
         * @param message ServiceAccountRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceAccountRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceAccountRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceAccountRemove & felix.ServiceAccountRemove.$Shape} ServiceAccountRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceAccountRemove & felix.ServiceAccountRemove.$Shape;

        /**
         * Creates a ServiceAccountRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceAccountRemove
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceAccountRemove;

        /**
         * Creates a plain object from a ServiceAccountRemove message. Also converts values to other types if specified.
         * @param message ServiceAccountRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceAccountRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceAccountRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceAccountRemove {

        /** Properties of a ServiceAccountRemove. */
        interface $Properties {

            /** ServiceAccountRemove id */
            id?: (felix.ServiceAccountID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceAccountRemove. */
        type $Shape = felix.ServiceAccountRemove.$Properties;
    }

    /**
     * Properties of a ServiceAccountID.
     * @deprecated Use felix.ServiceAccountID.$Properties instead.
     */
    interface IServiceAccountID extends felix.ServiceAccountID.$Properties {
    }

    /** Represents a ServiceAccountID. */
    class ServiceAccountID {

        /**
         * Constructs a new ServiceAccountID.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceAccountID.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceAccountID namespace. */
        namespace: string;

        /** ServiceAccountID name. */
        name: string;

        /**
         * Creates a new ServiceAccountID instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceAccountID instance
         */
        static create(properties: felix.ServiceAccountID.$Shape): felix.ServiceAccountID & felix.ServiceAccountID.$Shape;
        static create(properties?: felix.ServiceAccountID.$Properties): felix.ServiceAccountID;

        /**
         * Encodes the specified ServiceAccountID message. Does not implicitly {@link felix.ServiceAccountID.verify|verify} messages.
         * @param message ServiceAccountID message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceAccountID.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceAccountID message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceAccountID & felix.ServiceAccountID.$Shape} ServiceAccountID
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceAccountID & felix.ServiceAccountID.$Shape;

        /**
         * Creates a ServiceAccountID message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceAccountID
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceAccountID;

        /**
         * Creates a plain object from a ServiceAccountID message. Also converts values to other types if specified.
         * @param message ServiceAccountID
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceAccountID, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceAccountID to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceAccountID {

        /** Properties of a ServiceAccountID. */
        interface $Properties {

            /** ServiceAccountID namespace */
            namespace?: (string|null);

            /** ServiceAccountID name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceAccountID. */
        type $Shape = felix.ServiceAccountID.$Properties;
    }

    /**
     * Properties of a GlobalBGPConfigUpdate.
     * @deprecated Use felix.GlobalBGPConfigUpdate.$Properties instead.
     */
    interface IGlobalBGPConfigUpdate extends felix.GlobalBGPConfigUpdate.$Properties {
    }

    /** Represents a GlobalBGPConfigUpdate. */
    class GlobalBGPConfigUpdate {

        /**
         * Constructs a new GlobalBGPConfigUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.GlobalBGPConfigUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GlobalBGPConfigUpdate serviceClusterCidrs. */
        serviceClusterCidrs: string[];

        /** GlobalBGPConfigUpdate serviceExternalCidrs. */
        serviceExternalCidrs: string[];

        /** GlobalBGPConfigUpdate serviceLoadbalancerCidrs. */
        serviceLoadbalancerCidrs: string[];

        /** GlobalBGPConfigUpdate localWorkloadPeeringIpV4. */
        localWorkloadPeeringIpV4: string;

        /** GlobalBGPConfigUpdate localWorkloadPeeringIpV6. */
        localWorkloadPeeringIpV6: string;

        /**
         * Creates a new GlobalBGPConfigUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns GlobalBGPConfigUpdate instance
         */
        static create(properties: felix.GlobalBGPConfigUpdate.$Shape): felix.GlobalBGPConfigUpdate & felix.GlobalBGPConfigUpdate.$Shape;
        static create(properties?: felix.GlobalBGPConfigUpdate.$Properties): felix.GlobalBGPConfigUpdate;

        /**
         * Encodes the specified GlobalBGPConfigUpdate message. Does not implicitly {@link felix.GlobalBGPConfigUpdate.verify|verify} messages.
         * @param message GlobalBGPConfigUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.GlobalBGPConfigUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GlobalBGPConfigUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.GlobalBGPConfigUpdate & felix.GlobalBGPConfigUpdate.$Shape} GlobalBGPConfigUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.GlobalBGPConfigUpdate & felix.GlobalBGPConfigUpdate.$Shape;

        /**
         * Creates a GlobalBGPConfigUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns GlobalBGPConfigUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.GlobalBGPConfigUpdate;

        /**
         * Creates a plain object from a GlobalBGPConfigUpdate message. Also converts values to other types if specified.
         * @param message GlobalBGPConfigUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.GlobalBGPConfigUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this GlobalBGPConfigUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace GlobalBGPConfigUpdate {

        /** Properties of a GlobalBGPConfigUpdate. */
        interface $Properties {

            /** GlobalBGPConfigUpdate serviceClusterCidrs */
            serviceClusterCidrs?: (string[]|null);

            /** GlobalBGPConfigUpdate serviceExternalCidrs */
            serviceExternalCidrs?: (string[]|null);

            /** GlobalBGPConfigUpdate serviceLoadbalancerCidrs */
            serviceLoadbalancerCidrs?: (string[]|null);

            /** GlobalBGPConfigUpdate localWorkloadPeeringIpV4 */
            localWorkloadPeeringIpV4?: (string|null);

            /** GlobalBGPConfigUpdate localWorkloadPeeringIpV6 */
            localWorkloadPeeringIpV6?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GlobalBGPConfigUpdate. */
        type $Shape = felix.GlobalBGPConfigUpdate.$Properties;
    }

    /**
     * Properties of a ServiceUpdate.
     * @deprecated Use felix.ServiceUpdate.$Properties instead.
     */
    interface IServiceUpdate extends felix.ServiceUpdate.$Properties {
    }

    /** Represents a ServiceUpdate. */
    class ServiceUpdate {

        /**
         * Constructs a new ServiceUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceUpdate name. */
        name: string;

        /** ServiceUpdate namespace. */
        namespace: string;

        /** ServiceUpdate type. */
        type: string;

        /** ServiceUpdate clusterIps. */
        clusterIps: string[];

        /** ServiceUpdate loadbalancerIp. */
        loadbalancerIp: string;

        /** ServiceUpdate externalIps. */
        externalIps: string[];

        /** ServiceUpdate ports. */
        ports: felix.ServicePort.$Properties[];

        /** ServiceUpdate loadbalancerIngressIps. */
        loadbalancerIngressIps: string[];

        /**
         * Creates a new ServiceUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceUpdate instance
         */
        static create(properties: felix.ServiceUpdate.$Shape): felix.ServiceUpdate & felix.ServiceUpdate.$Shape;
        static create(properties?: felix.ServiceUpdate.$Properties): felix.ServiceUpdate;

        /**
         * Encodes the specified ServiceUpdate message. Does not implicitly {@link felix.ServiceUpdate.verify|verify} messages.
         * @param message ServiceUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceUpdate & felix.ServiceUpdate.$Shape} ServiceUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceUpdate & felix.ServiceUpdate.$Shape;

        /**
         * Creates a ServiceUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceUpdate;

        /**
         * Creates a plain object from a ServiceUpdate message. Also converts values to other types if specified.
         * @param message ServiceUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceUpdate {

        /** Properties of a ServiceUpdate. */
        interface $Properties {

            /** ServiceUpdate name */
            name?: (string|null);

            /** ServiceUpdate namespace */
            namespace?: (string|null);

            /** ServiceUpdate type */
            type?: (string|null);

            /** ServiceUpdate clusterIps */
            clusterIps?: (string[]|null);

            /** ServiceUpdate loadbalancerIp */
            loadbalancerIp?: (string|null);

            /** ServiceUpdate externalIps */
            externalIps?: (string[]|null);

            /** ServiceUpdate ports */
            ports?: (felix.ServicePort.$Properties[]|null);

            /** ServiceUpdate loadbalancerIngressIps */
            loadbalancerIngressIps?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceUpdate. */
        type $Shape = felix.ServiceUpdate.$Properties;
    }

    /**
     * Properties of a ServiceRemove.
     * @deprecated Use felix.ServiceRemove.$Properties instead.
     */
    interface IServiceRemove extends felix.ServiceRemove.$Properties {
    }

    /** Represents a ServiceRemove. */
    class ServiceRemove {

        /**
         * Constructs a new ServiceRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServiceRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServiceRemove name. */
        name: string;

        /** ServiceRemove namespace. */
        namespace: string;

        /**
         * Creates a new ServiceRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServiceRemove instance
         */
        static create(properties: felix.ServiceRemove.$Shape): felix.ServiceRemove & felix.ServiceRemove.$Shape;
        static create(properties?: felix.ServiceRemove.$Properties): felix.ServiceRemove;

        /**
         * Encodes the specified ServiceRemove message. Does not implicitly {@link felix.ServiceRemove.verify|verify} messages.
         * @param message ServiceRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServiceRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServiceRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServiceRemove & felix.ServiceRemove.$Shape} ServiceRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServiceRemove & felix.ServiceRemove.$Shape;

        /**
         * Creates a ServiceRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServiceRemove
         */
        static fromObject(object: { [k: string]: any }): felix.ServiceRemove;

        /**
         * Creates a plain object from a ServiceRemove message. Also converts values to other types if specified.
         * @param message ServiceRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServiceRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServiceRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServiceRemove {

        /** Properties of a ServiceRemove. */
        interface $Properties {

            /** ServiceRemove name */
            name?: (string|null);

            /** ServiceRemove namespace */
            namespace?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServiceRemove. */
        type $Shape = felix.ServiceRemove.$Properties;
    }

    /**
     * Properties of a ServicePort.
     * @deprecated Use felix.ServicePort.$Properties instead.
     */
    interface IServicePort extends felix.ServicePort.$Properties {
    }

    /** Represents a ServicePort. */
    class ServicePort {

        /**
         * Constructs a new ServicePort.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ServicePort.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServicePort Protocol. */
        Protocol: string;

        /** ServicePort Port. */
        Port: number;

        /** ServicePort NodePort. */
        NodePort: number;

        /**
         * Creates a new ServicePort instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServicePort instance
         */
        static create(properties: felix.ServicePort.$Shape): felix.ServicePort & felix.ServicePort.$Shape;
        static create(properties?: felix.ServicePort.$Properties): felix.ServicePort;

        /**
         * Encodes the specified ServicePort message. Does not implicitly {@link felix.ServicePort.verify|verify} messages.
         * @param message ServicePort message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ServicePort.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServicePort message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ServicePort & felix.ServicePort.$Shape} ServicePort
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ServicePort & felix.ServicePort.$Shape;

        /**
         * Creates a ServicePort message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServicePort
         */
        static fromObject(object: { [k: string]: any }): felix.ServicePort;

        /**
         * Creates a plain object from a ServicePort message. Also converts values to other types if specified.
         * @param message ServicePort
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ServicePort, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServicePort to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ServicePort {

        /** Properties of a ServicePort. */
        interface $Properties {

            /** ServicePort Protocol */
            Protocol?: (string|null);

            /** ServicePort Port */
            Port?: (number|null);

            /** ServicePort NodePort */
            NodePort?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ServicePort. */
        type $Shape = felix.ServicePort.$Properties;
    }

    /**
     * Properties of a RouteUpdate.
     * @deprecated Use felix.RouteUpdate.$Properties instead.
     */
    interface IRouteUpdate extends felix.RouteUpdate.$Properties {
    }

    /** Represents a RouteUpdate. */
    class RouteUpdate {

        /**
         * Constructs a new RouteUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.RouteUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RouteUpdate type. */
        type: number;

        /** RouteUpdate ipPoolType. */
        ipPoolType: felix.IPPoolType;

        /** RouteUpdate dst. */
        dst: string;

        /** RouteUpdate dstNodeName. */
        dstNodeName: string;

        /** RouteUpdate dstNodeIp. */
        dstNodeIp: string;

        /** RouteUpdate sameSubnet. */
        sameSubnet: boolean;

        /** RouteUpdate natOutgoing. */
        natOutgoing: boolean;

        /** RouteUpdate localWorkload. */
        localWorkload: boolean;

        /** RouteUpdate tunnelType. */
        tunnelType?: (felix.TunnelType.$Properties|null);

        /** RouteUpdate borrowed. */
        borrowed: boolean;

        /** RouteUpdate types. */
        types: number;

        /**
         * Creates a new RouteUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RouteUpdate instance
         */
        static create(properties: felix.RouteUpdate.$Shape): felix.RouteUpdate & felix.RouteUpdate.$Shape;
        static create(properties?: felix.RouteUpdate.$Properties): felix.RouteUpdate;

        /**
         * Encodes the specified RouteUpdate message. Does not implicitly {@link felix.RouteUpdate.verify|verify} messages.
         * @param message RouteUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.RouteUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RouteUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.RouteUpdate & felix.RouteUpdate.$Shape} RouteUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.RouteUpdate & felix.RouteUpdate.$Shape;

        /**
         * Creates a RouteUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RouteUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.RouteUpdate;

        /**
         * Creates a plain object from a RouteUpdate message. Also converts values to other types if specified.
         * @param message RouteUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.RouteUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RouteUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace RouteUpdate {

        /** Properties of a RouteUpdate. */
        interface $Properties {

            /** RouteUpdate type */
            type?: (number|null);

            /** RouteUpdate ipPoolType */
            ipPoolType?: (felix.IPPoolType|null);

            /** RouteUpdate dst */
            dst?: (string|null);

            /** RouteUpdate dstNodeName */
            dstNodeName?: (string|null);

            /** RouteUpdate dstNodeIp */
            dstNodeIp?: (string|null);

            /** RouteUpdate sameSubnet */
            sameSubnet?: (boolean|null);

            /** RouteUpdate natOutgoing */
            natOutgoing?: (boolean|null);

            /** RouteUpdate localWorkload */
            localWorkload?: (boolean|null);

            /** RouteUpdate tunnelType */
            tunnelType?: (felix.TunnelType.$Properties|null);

            /** RouteUpdate borrowed */
            borrowed?: (boolean|null);

            /** RouteUpdate types */
            types?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RouteUpdate. */
        type $Shape = felix.RouteUpdate.$Properties;
    }

    /** IPPoolType enum. */
    enum IPPoolType {

        /** NONE value */
        NONE = 0,

        /** NO_ENCAP value */
        NO_ENCAP = 1,

        /** VXLAN value */
        VXLAN = 2,

        /** IPIP value */
        IPIP = 3
    }

    /**
     * Properties of a TunnelType.
     * @deprecated Use felix.TunnelType.$Properties instead.
     */
    interface ITunnelType extends felix.TunnelType.$Properties {
    }

    /** Represents a TunnelType. */
    class TunnelType {

        /**
         * Constructs a new TunnelType.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.TunnelType.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TunnelType ipip. */
        ipip: boolean;

        /** TunnelType vxlan. */
        vxlan: boolean;

        /** TunnelType wireguard. */
        wireguard: boolean;

        /**
         * Creates a new TunnelType instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TunnelType instance
         */
        static create(properties: felix.TunnelType.$Shape): felix.TunnelType & felix.TunnelType.$Shape;
        static create(properties?: felix.TunnelType.$Properties): felix.TunnelType;

        /**
         * Encodes the specified TunnelType message. Does not implicitly {@link felix.TunnelType.verify|verify} messages.
         * @param message TunnelType message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.TunnelType.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TunnelType message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.TunnelType & felix.TunnelType.$Shape} TunnelType
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.TunnelType & felix.TunnelType.$Shape;

        /**
         * Creates a TunnelType message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TunnelType
         */
        static fromObject(object: { [k: string]: any }): felix.TunnelType;

        /**
         * Creates a plain object from a TunnelType message. Also converts values to other types if specified.
         * @param message TunnelType
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.TunnelType, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TunnelType to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace TunnelType {

        /** Properties of a TunnelType. */
        interface $Properties {

            /** TunnelType ipip */
            ipip?: (boolean|null);

            /** TunnelType vxlan */
            vxlan?: (boolean|null);

            /** TunnelType wireguard */
            wireguard?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TunnelType. */
        type $Shape = felix.TunnelType.$Properties;
    }

    /**
     * Properties of a RouteRemove.
     * @deprecated Use felix.RouteRemove.$Properties instead.
     */
    interface IRouteRemove extends felix.RouteRemove.$Properties {
    }

    /** Represents a RouteRemove. */
    class RouteRemove {

        /**
         * Constructs a new RouteRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.RouteRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RouteRemove dst. */
        dst: string;

        /**
         * Creates a new RouteRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RouteRemove instance
         */
        static create(properties: felix.RouteRemove.$Shape): felix.RouteRemove & felix.RouteRemove.$Shape;
        static create(properties?: felix.RouteRemove.$Properties): felix.RouteRemove;

        /**
         * Encodes the specified RouteRemove message. Does not implicitly {@link felix.RouteRemove.verify|verify} messages.
         * @param message RouteRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.RouteRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RouteRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.RouteRemove & felix.RouteRemove.$Shape} RouteRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.RouteRemove & felix.RouteRemove.$Shape;

        /**
         * Creates a RouteRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RouteRemove
         */
        static fromObject(object: { [k: string]: any }): felix.RouteRemove;

        /**
         * Creates a plain object from a RouteRemove message. Also converts values to other types if specified.
         * @param message RouteRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.RouteRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RouteRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace RouteRemove {

        /** Properties of a RouteRemove. */
        interface $Properties {

            /** RouteRemove dst */
            dst?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RouteRemove. */
        type $Shape = felix.RouteRemove.$Properties;
    }

    /**
     * Properties of a VXLANTunnelEndpointUpdate.
     * @deprecated Use felix.VXLANTunnelEndpointUpdate.$Properties instead.
     */
    interface IVXLANTunnelEndpointUpdate extends felix.VXLANTunnelEndpointUpdate.$Properties {
    }

    /** Represents a VXLANTunnelEndpointUpdate. */
    class VXLANTunnelEndpointUpdate {

        /**
         * Constructs a new VXLANTunnelEndpointUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.VXLANTunnelEndpointUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VXLANTunnelEndpointUpdate node. */
        node: string;

        /** VXLANTunnelEndpointUpdate mac. */
        mac: string;

        /** VXLANTunnelEndpointUpdate ipv4Addr. */
        ipv4Addr: string;

        /** VXLANTunnelEndpointUpdate parentDeviceIp. */
        parentDeviceIp: string;

        /** VXLANTunnelEndpointUpdate macV6. */
        macV6: string;

        /** VXLANTunnelEndpointUpdate ipv6Addr. */
        ipv6Addr: string;

        /** VXLANTunnelEndpointUpdate parentDeviceIpv6. */
        parentDeviceIpv6: string;

        /**
         * Creates a new VXLANTunnelEndpointUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns VXLANTunnelEndpointUpdate instance
         */
        static create(properties: felix.VXLANTunnelEndpointUpdate.$Shape): felix.VXLANTunnelEndpointUpdate & felix.VXLANTunnelEndpointUpdate.$Shape;
        static create(properties?: felix.VXLANTunnelEndpointUpdate.$Properties): felix.VXLANTunnelEndpointUpdate;

        /**
         * Encodes the specified VXLANTunnelEndpointUpdate message. Does not implicitly {@link felix.VXLANTunnelEndpointUpdate.verify|verify} messages.
         * @param message VXLANTunnelEndpointUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.VXLANTunnelEndpointUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VXLANTunnelEndpointUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.VXLANTunnelEndpointUpdate & felix.VXLANTunnelEndpointUpdate.$Shape} VXLANTunnelEndpointUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.VXLANTunnelEndpointUpdate & felix.VXLANTunnelEndpointUpdate.$Shape;

        /**
         * Creates a VXLANTunnelEndpointUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns VXLANTunnelEndpointUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.VXLANTunnelEndpointUpdate;

        /**
         * Creates a plain object from a VXLANTunnelEndpointUpdate message. Also converts values to other types if specified.
         * @param message VXLANTunnelEndpointUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.VXLANTunnelEndpointUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this VXLANTunnelEndpointUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace VXLANTunnelEndpointUpdate {

        /** Properties of a VXLANTunnelEndpointUpdate. */
        interface $Properties {

            /** VXLANTunnelEndpointUpdate node */
            node?: (string|null);

            /** VXLANTunnelEndpointUpdate mac */
            mac?: (string|null);

            /** VXLANTunnelEndpointUpdate ipv4Addr */
            ipv4Addr?: (string|null);

            /** VXLANTunnelEndpointUpdate parentDeviceIp */
            parentDeviceIp?: (string|null);

            /** VXLANTunnelEndpointUpdate macV6 */
            macV6?: (string|null);

            /** VXLANTunnelEndpointUpdate ipv6Addr */
            ipv6Addr?: (string|null);

            /** VXLANTunnelEndpointUpdate parentDeviceIpv6 */
            parentDeviceIpv6?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VXLANTunnelEndpointUpdate. */
        type $Shape = felix.VXLANTunnelEndpointUpdate.$Properties;
    }

    /**
     * Properties of a VXLANTunnelEndpointRemove.
     * @deprecated Use felix.VXLANTunnelEndpointRemove.$Properties instead.
     */
    interface IVXLANTunnelEndpointRemove extends felix.VXLANTunnelEndpointRemove.$Properties {
    }

    /** Represents a VXLANTunnelEndpointRemove. */
    class VXLANTunnelEndpointRemove {

        /**
         * Constructs a new VXLANTunnelEndpointRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.VXLANTunnelEndpointRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VXLANTunnelEndpointRemove node. */
        node: string;

        /**
         * Creates a new VXLANTunnelEndpointRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns VXLANTunnelEndpointRemove instance
         */
        static create(properties: felix.VXLANTunnelEndpointRemove.$Shape): felix.VXLANTunnelEndpointRemove & felix.VXLANTunnelEndpointRemove.$Shape;
        static create(properties?: felix.VXLANTunnelEndpointRemove.$Properties): felix.VXLANTunnelEndpointRemove;

        /**
         * Encodes the specified VXLANTunnelEndpointRemove message. Does not implicitly {@link felix.VXLANTunnelEndpointRemove.verify|verify} messages.
         * @param message VXLANTunnelEndpointRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.VXLANTunnelEndpointRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VXLANTunnelEndpointRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.VXLANTunnelEndpointRemove & felix.VXLANTunnelEndpointRemove.$Shape} VXLANTunnelEndpointRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.VXLANTunnelEndpointRemove & felix.VXLANTunnelEndpointRemove.$Shape;

        /**
         * Creates a VXLANTunnelEndpointRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns VXLANTunnelEndpointRemove
         */
        static fromObject(object: { [k: string]: any }): felix.VXLANTunnelEndpointRemove;

        /**
         * Creates a plain object from a VXLANTunnelEndpointRemove message. Also converts values to other types if specified.
         * @param message VXLANTunnelEndpointRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.VXLANTunnelEndpointRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this VXLANTunnelEndpointRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace VXLANTunnelEndpointRemove {

        /** Properties of a VXLANTunnelEndpointRemove. */
        interface $Properties {

            /** VXLANTunnelEndpointRemove node */
            node?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VXLANTunnelEndpointRemove. */
        type $Shape = felix.VXLANTunnelEndpointRemove.$Properties;
    }

    /**
     * Properties of a WireguardEndpointUpdate.
     * @deprecated Use felix.WireguardEndpointUpdate.$Properties instead.
     */
    interface IWireguardEndpointUpdate extends felix.WireguardEndpointUpdate.$Properties {
    }

    /** Represents a WireguardEndpointUpdate. */
    class WireguardEndpointUpdate {

        /**
         * Constructs a new WireguardEndpointUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WireguardEndpointUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WireguardEndpointUpdate hostname. */
        hostname: string;

        /** WireguardEndpointUpdate publicKey. */
        publicKey: string;

        /** WireguardEndpointUpdate interfaceIpv4Addr. */
        interfaceIpv4Addr: string;

        /**
         * Creates a new WireguardEndpointUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WireguardEndpointUpdate instance
         */
        static create(properties: felix.WireguardEndpointUpdate.$Shape): felix.WireguardEndpointUpdate & felix.WireguardEndpointUpdate.$Shape;
        static create(properties?: felix.WireguardEndpointUpdate.$Properties): felix.WireguardEndpointUpdate;

        /**
         * Encodes the specified WireguardEndpointUpdate message. Does not implicitly {@link felix.WireguardEndpointUpdate.verify|verify} messages.
         * @param message WireguardEndpointUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WireguardEndpointUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WireguardEndpointUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WireguardEndpointUpdate & felix.WireguardEndpointUpdate.$Shape} WireguardEndpointUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WireguardEndpointUpdate & felix.WireguardEndpointUpdate.$Shape;

        /**
         * Creates a WireguardEndpointUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WireguardEndpointUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.WireguardEndpointUpdate;

        /**
         * Creates a plain object from a WireguardEndpointUpdate message. Also converts values to other types if specified.
         * @param message WireguardEndpointUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WireguardEndpointUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WireguardEndpointUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WireguardEndpointUpdate {

        /** Properties of a WireguardEndpointUpdate. */
        interface $Properties {

            /** WireguardEndpointUpdate hostname */
            hostname?: (string|null);

            /** WireguardEndpointUpdate publicKey */
            publicKey?: (string|null);

            /** WireguardEndpointUpdate interfaceIpv4Addr */
            interfaceIpv4Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WireguardEndpointUpdate. */
        type $Shape = felix.WireguardEndpointUpdate.$Properties;
    }

    /**
     * Properties of a WireguardEndpointRemove.
     * @deprecated Use felix.WireguardEndpointRemove.$Properties instead.
     */
    interface IWireguardEndpointRemove extends felix.WireguardEndpointRemove.$Properties {
    }

    /** Represents a WireguardEndpointRemove. */
    class WireguardEndpointRemove {

        /**
         * Constructs a new WireguardEndpointRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WireguardEndpointRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WireguardEndpointRemove hostname. */
        hostname: string;

        /**
         * Creates a new WireguardEndpointRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WireguardEndpointRemove instance
         */
        static create(properties: felix.WireguardEndpointRemove.$Shape): felix.WireguardEndpointRemove & felix.WireguardEndpointRemove.$Shape;
        static create(properties?: felix.WireguardEndpointRemove.$Properties): felix.WireguardEndpointRemove;

        /**
         * Encodes the specified WireguardEndpointRemove message. Does not implicitly {@link felix.WireguardEndpointRemove.verify|verify} messages.
         * @param message WireguardEndpointRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WireguardEndpointRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WireguardEndpointRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WireguardEndpointRemove & felix.WireguardEndpointRemove.$Shape} WireguardEndpointRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WireguardEndpointRemove & felix.WireguardEndpointRemove.$Shape;

        /**
         * Creates a WireguardEndpointRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WireguardEndpointRemove
         */
        static fromObject(object: { [k: string]: any }): felix.WireguardEndpointRemove;

        /**
         * Creates a plain object from a WireguardEndpointRemove message. Also converts values to other types if specified.
         * @param message WireguardEndpointRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WireguardEndpointRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WireguardEndpointRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WireguardEndpointRemove {

        /** Properties of a WireguardEndpointRemove. */
        interface $Properties {

            /** WireguardEndpointRemove hostname */
            hostname?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WireguardEndpointRemove. */
        type $Shape = felix.WireguardEndpointRemove.$Properties;
    }

    /**
     * Properties of a WireguardEndpointV6Update.
     * @deprecated Use felix.WireguardEndpointV6Update.$Properties instead.
     */
    interface IWireguardEndpointV6Update extends felix.WireguardEndpointV6Update.$Properties {
    }

    /** Represents a WireguardEndpointV6Update. */
    class WireguardEndpointV6Update {

        /**
         * Constructs a new WireguardEndpointV6Update.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WireguardEndpointV6Update.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WireguardEndpointV6Update hostname. */
        hostname: string;

        /** WireguardEndpointV6Update publicKeyV6. */
        publicKeyV6: string;

        /** WireguardEndpointV6Update interfaceIpv6Addr. */
        interfaceIpv6Addr: string;

        /**
         * Creates a new WireguardEndpointV6Update instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WireguardEndpointV6Update instance
         */
        static create(properties: felix.WireguardEndpointV6Update.$Shape): felix.WireguardEndpointV6Update & felix.WireguardEndpointV6Update.$Shape;
        static create(properties?: felix.WireguardEndpointV6Update.$Properties): felix.WireguardEndpointV6Update;

        /**
         * Encodes the specified WireguardEndpointV6Update message. Does not implicitly {@link felix.WireguardEndpointV6Update.verify|verify} messages.
         * @param message WireguardEndpointV6Update message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WireguardEndpointV6Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WireguardEndpointV6Update message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WireguardEndpointV6Update & felix.WireguardEndpointV6Update.$Shape} WireguardEndpointV6Update
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WireguardEndpointV6Update & felix.WireguardEndpointV6Update.$Shape;

        /**
         * Creates a WireguardEndpointV6Update message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WireguardEndpointV6Update
         */
        static fromObject(object: { [k: string]: any }): felix.WireguardEndpointV6Update;

        /**
         * Creates a plain object from a WireguardEndpointV6Update message. Also converts values to other types if specified.
         * @param message WireguardEndpointV6Update
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WireguardEndpointV6Update, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WireguardEndpointV6Update to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WireguardEndpointV6Update {

        /** Properties of a WireguardEndpointV6Update. */
        interface $Properties {

            /** WireguardEndpointV6Update hostname */
            hostname?: (string|null);

            /** WireguardEndpointV6Update publicKeyV6 */
            publicKeyV6?: (string|null);

            /** WireguardEndpointV6Update interfaceIpv6Addr */
            interfaceIpv6Addr?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WireguardEndpointV6Update. */
        type $Shape = felix.WireguardEndpointV6Update.$Properties;
    }

    /**
     * Properties of a WireguardEndpointV6Remove.
     * @deprecated Use felix.WireguardEndpointV6Remove.$Properties instead.
     */
    interface IWireguardEndpointV6Remove extends felix.WireguardEndpointV6Remove.$Properties {
    }

    /** Represents a WireguardEndpointV6Remove. */
    class WireguardEndpointV6Remove {

        /**
         * Constructs a new WireguardEndpointV6Remove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WireguardEndpointV6Remove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WireguardEndpointV6Remove hostname. */
        hostname: string;

        /**
         * Creates a new WireguardEndpointV6Remove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WireguardEndpointV6Remove instance
         */
        static create(properties: felix.WireguardEndpointV6Remove.$Shape): felix.WireguardEndpointV6Remove & felix.WireguardEndpointV6Remove.$Shape;
        static create(properties?: felix.WireguardEndpointV6Remove.$Properties): felix.WireguardEndpointV6Remove;

        /**
         * Encodes the specified WireguardEndpointV6Remove message. Does not implicitly {@link felix.WireguardEndpointV6Remove.verify|verify} messages.
         * @param message WireguardEndpointV6Remove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WireguardEndpointV6Remove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WireguardEndpointV6Remove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WireguardEndpointV6Remove & felix.WireguardEndpointV6Remove.$Shape} WireguardEndpointV6Remove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WireguardEndpointV6Remove & felix.WireguardEndpointV6Remove.$Shape;

        /**
         * Creates a WireguardEndpointV6Remove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WireguardEndpointV6Remove
         */
        static fromObject(object: { [k: string]: any }): felix.WireguardEndpointV6Remove;

        /**
         * Creates a plain object from a WireguardEndpointV6Remove message. Also converts values to other types if specified.
         * @param message WireguardEndpointV6Remove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WireguardEndpointV6Remove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WireguardEndpointV6Remove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WireguardEndpointV6Remove {

        /** Properties of a WireguardEndpointV6Remove. */
        interface $Properties {

            /** WireguardEndpointV6Remove hostname */
            hostname?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WireguardEndpointV6Remove. */
        type $Shape = felix.WireguardEndpointV6Remove.$Properties;
    }

    /**
     * Properties of a ProcessStatusUpdate.
     * @deprecated Use felix.ProcessStatusUpdate.$Properties instead.
     */
    interface IProcessStatusUpdate extends felix.ProcessStatusUpdate.$Properties {
    }

    /** Represents a ProcessStatusUpdate. */
    class ProcessStatusUpdate {

        /**
         * Constructs a new ProcessStatusUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.ProcessStatusUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProcessStatusUpdate isoTimestamp. */
        isoTimestamp: string;

        /** ProcessStatusUpdate uptime. */
        uptime: number;

        /**
         * Creates a new ProcessStatusUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ProcessStatusUpdate instance
         */
        static create(properties: felix.ProcessStatusUpdate.$Shape): felix.ProcessStatusUpdate & felix.ProcessStatusUpdate.$Shape;
        static create(properties?: felix.ProcessStatusUpdate.$Properties): felix.ProcessStatusUpdate;

        /**
         * Encodes the specified ProcessStatusUpdate message. Does not implicitly {@link felix.ProcessStatusUpdate.verify|verify} messages.
         * @param message ProcessStatusUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.ProcessStatusUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProcessStatusUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.ProcessStatusUpdate & felix.ProcessStatusUpdate.$Shape} ProcessStatusUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.ProcessStatusUpdate & felix.ProcessStatusUpdate.$Shape;

        /**
         * Creates a ProcessStatusUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ProcessStatusUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.ProcessStatusUpdate;

        /**
         * Creates a plain object from a ProcessStatusUpdate message. Also converts values to other types if specified.
         * @param message ProcessStatusUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.ProcessStatusUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ProcessStatusUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ProcessStatusUpdate {

        /** Properties of a ProcessStatusUpdate. */
        interface $Properties {

            /** ProcessStatusUpdate isoTimestamp */
            isoTimestamp?: (string|null);

            /** ProcessStatusUpdate uptime */
            uptime?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProcessStatusUpdate. */
        type $Shape = felix.ProcessStatusUpdate.$Properties;
    }

    /**
     * Properties of a HostEndpointStatusUpdate.
     * @deprecated Use felix.HostEndpointStatusUpdate.$Properties instead.
     */
    interface IHostEndpointStatusUpdate extends felix.HostEndpointStatusUpdate.$Properties {
    }

    /** Represents a HostEndpointStatusUpdate. */
    class HostEndpointStatusUpdate {

        /**
         * Constructs a new HostEndpointStatusUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpointStatusUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpointStatusUpdate id. */
        id?: (felix.HostEndpointID.$Properties|null);

        /** HostEndpointStatusUpdate status. */
        status?: (felix.EndpointStatus.$Properties|null);

        /**
         * Creates a new HostEndpointStatusUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpointStatusUpdate instance
         */
        static create(properties: felix.HostEndpointStatusUpdate.$Shape): felix.HostEndpointStatusUpdate & felix.HostEndpointStatusUpdate.$Shape;
        static create(properties?: felix.HostEndpointStatusUpdate.$Properties): felix.HostEndpointStatusUpdate;

        /**
         * Encodes the specified HostEndpointStatusUpdate message. Does not implicitly {@link felix.HostEndpointStatusUpdate.verify|verify} messages.
         * @param message HostEndpointStatusUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpointStatusUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpointStatusUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpointStatusUpdate & felix.HostEndpointStatusUpdate.$Shape} HostEndpointStatusUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpointStatusUpdate & felix.HostEndpointStatusUpdate.$Shape;

        /**
         * Creates a HostEndpointStatusUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpointStatusUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpointStatusUpdate;

        /**
         * Creates a plain object from a HostEndpointStatusUpdate message. Also converts values to other types if specified.
         * @param message HostEndpointStatusUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpointStatusUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpointStatusUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpointStatusUpdate {

        /** Properties of a HostEndpointStatusUpdate. */
        interface $Properties {

            /** HostEndpointStatusUpdate id */
            id?: (felix.HostEndpointID.$Properties|null);

            /** HostEndpointStatusUpdate status */
            status?: (felix.EndpointStatus.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpointStatusUpdate. */
        type $Shape = felix.HostEndpointStatusUpdate.$Properties;
    }

    /**
     * Properties of a HostEndpointStatusRemove.
     * @deprecated Use felix.HostEndpointStatusRemove.$Properties instead.
     */
    interface IHostEndpointStatusRemove extends felix.HostEndpointStatusRemove.$Properties {
    }

    /** Represents a HostEndpointStatusRemove. */
    class HostEndpointStatusRemove {

        /**
         * Constructs a new HostEndpointStatusRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.HostEndpointStatusRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostEndpointStatusRemove id. */
        id?: (felix.HostEndpointID.$Properties|null);

        /**
         * Creates a new HostEndpointStatusRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns HostEndpointStatusRemove instance
         */
        static create(properties: felix.HostEndpointStatusRemove.$Shape): felix.HostEndpointStatusRemove & felix.HostEndpointStatusRemove.$Shape;
        static create(properties?: felix.HostEndpointStatusRemove.$Properties): felix.HostEndpointStatusRemove;

        /**
         * Encodes the specified HostEndpointStatusRemove message. Does not implicitly {@link felix.HostEndpointStatusRemove.verify|verify} messages.
         * @param message HostEndpointStatusRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.HostEndpointStatusRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostEndpointStatusRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.HostEndpointStatusRemove & felix.HostEndpointStatusRemove.$Shape} HostEndpointStatusRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.HostEndpointStatusRemove & felix.HostEndpointStatusRemove.$Shape;

        /**
         * Creates a HostEndpointStatusRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns HostEndpointStatusRemove
         */
        static fromObject(object: { [k: string]: any }): felix.HostEndpointStatusRemove;

        /**
         * Creates a plain object from a HostEndpointStatusRemove message. Also converts values to other types if specified.
         * @param message HostEndpointStatusRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.HostEndpointStatusRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this HostEndpointStatusRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace HostEndpointStatusRemove {

        /** Properties of a HostEndpointStatusRemove. */
        interface $Properties {

            /** HostEndpointStatusRemove id */
            id?: (felix.HostEndpointID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostEndpointStatusRemove. */
        type $Shape = felix.HostEndpointStatusRemove.$Properties;
    }

    /**
     * Properties of a WorkloadEndpointStatusUpdate.
     * @deprecated Use felix.WorkloadEndpointStatusUpdate.$Properties instead.
     */
    interface IWorkloadEndpointStatusUpdate extends felix.WorkloadEndpointStatusUpdate.$Properties {
    }

    /** Represents a WorkloadEndpointStatusUpdate. */
    class WorkloadEndpointStatusUpdate {

        /**
         * Constructs a new WorkloadEndpointStatusUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpointStatusUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpointStatusUpdate id. */
        id?: (felix.WorkloadEndpointID.$Properties|null);

        /** WorkloadEndpointStatusUpdate status. */
        status?: (felix.EndpointStatus.$Properties|null);

        /** WorkloadEndpointStatusUpdate endpoint. */
        endpoint?: (felix.WorkloadEndpoint.$Properties|null);

        /**
         * Creates a new WorkloadEndpointStatusUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpointStatusUpdate instance
         */
        static create(properties: felix.WorkloadEndpointStatusUpdate.$Shape): felix.WorkloadEndpointStatusUpdate & felix.WorkloadEndpointStatusUpdate.$Shape;
        static create(properties?: felix.WorkloadEndpointStatusUpdate.$Properties): felix.WorkloadEndpointStatusUpdate;

        /**
         * Encodes the specified WorkloadEndpointStatusUpdate message. Does not implicitly {@link felix.WorkloadEndpointStatusUpdate.verify|verify} messages.
         * @param message WorkloadEndpointStatusUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpointStatusUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpointStatusUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpointStatusUpdate & felix.WorkloadEndpointStatusUpdate.$Shape} WorkloadEndpointStatusUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpointStatusUpdate & felix.WorkloadEndpointStatusUpdate.$Shape;

        /**
         * Creates a WorkloadEndpointStatusUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpointStatusUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpointStatusUpdate;

        /**
         * Creates a plain object from a WorkloadEndpointStatusUpdate message. Also converts values to other types if specified.
         * @param message WorkloadEndpointStatusUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpointStatusUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpointStatusUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpointStatusUpdate {

        /** Properties of a WorkloadEndpointStatusUpdate. */
        interface $Properties {

            /** WorkloadEndpointStatusUpdate id */
            id?: (felix.WorkloadEndpointID.$Properties|null);

            /** WorkloadEndpointStatusUpdate status */
            status?: (felix.EndpointStatus.$Properties|null);

            /** WorkloadEndpointStatusUpdate endpoint */
            endpoint?: (felix.WorkloadEndpoint.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpointStatusUpdate. */
        type $Shape = felix.WorkloadEndpointStatusUpdate.$Properties;
    }

    /**
     * Properties of a WorkloadEndpointStatusRemove.
     * @deprecated Use felix.WorkloadEndpointStatusRemove.$Properties instead.
     */
    interface IWorkloadEndpointStatusRemove extends felix.WorkloadEndpointStatusRemove.$Properties {
    }

    /** Represents a WorkloadEndpointStatusRemove. */
    class WorkloadEndpointStatusRemove {

        /**
         * Constructs a new WorkloadEndpointStatusRemove.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WorkloadEndpointStatusRemove.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkloadEndpointStatusRemove id. */
        id?: (felix.WorkloadEndpointID.$Properties|null);

        /**
         * Creates a new WorkloadEndpointStatusRemove instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WorkloadEndpointStatusRemove instance
         */
        static create(properties: felix.WorkloadEndpointStatusRemove.$Shape): felix.WorkloadEndpointStatusRemove & felix.WorkloadEndpointStatusRemove.$Shape;
        static create(properties?: felix.WorkloadEndpointStatusRemove.$Properties): felix.WorkloadEndpointStatusRemove;

        /**
         * Encodes the specified WorkloadEndpointStatusRemove message. Does not implicitly {@link felix.WorkloadEndpointStatusRemove.verify|verify} messages.
         * @param message WorkloadEndpointStatusRemove message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WorkloadEndpointStatusRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkloadEndpointStatusRemove message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WorkloadEndpointStatusRemove & felix.WorkloadEndpointStatusRemove.$Shape} WorkloadEndpointStatusRemove
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WorkloadEndpointStatusRemove & felix.WorkloadEndpointStatusRemove.$Shape;

        /**
         * Creates a WorkloadEndpointStatusRemove message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WorkloadEndpointStatusRemove
         */
        static fromObject(object: { [k: string]: any }): felix.WorkloadEndpointStatusRemove;

        /**
         * Creates a plain object from a WorkloadEndpointStatusRemove message. Also converts values to other types if specified.
         * @param message WorkloadEndpointStatusRemove
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WorkloadEndpointStatusRemove, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WorkloadEndpointStatusRemove to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WorkloadEndpointStatusRemove {

        /** Properties of a WorkloadEndpointStatusRemove. */
        interface $Properties {

            /** WorkloadEndpointStatusRemove id */
            id?: (felix.WorkloadEndpointID.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkloadEndpointStatusRemove. */
        type $Shape = felix.WorkloadEndpointStatusRemove.$Properties;
    }

    /**
     * Properties of an EndpointStatus.
     * @deprecated Use felix.EndpointStatus.$Properties instead.
     */
    interface IEndpointStatus extends felix.EndpointStatus.$Properties {
    }

    /** Represents an EndpointStatus. */
    class EndpointStatus {

        /**
         * Constructs a new EndpointStatus.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.EndpointStatus.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** EndpointStatus status. */
        status: string;

        /**
         * Creates a new EndpointStatus instance using the specified properties.
         * @param [properties] Properties to set
         * @returns EndpointStatus instance
         */
        static create(properties: felix.EndpointStatus.$Shape): felix.EndpointStatus & felix.EndpointStatus.$Shape;
        static create(properties?: felix.EndpointStatus.$Properties): felix.EndpointStatus;

        /**
         * Encodes the specified EndpointStatus message. Does not implicitly {@link felix.EndpointStatus.verify|verify} messages.
         * @param message EndpointStatus message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.EndpointStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an EndpointStatus message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.EndpointStatus & felix.EndpointStatus.$Shape} EndpointStatus
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.EndpointStatus & felix.EndpointStatus.$Shape;

        /**
         * Creates an EndpointStatus message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns EndpointStatus
         */
        static fromObject(object: { [k: string]: any }): felix.EndpointStatus;

        /**
         * Creates a plain object from an EndpointStatus message. Also converts values to other types if specified.
         * @param message EndpointStatus
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.EndpointStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this EndpointStatus to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace EndpointStatus {

        /** Properties of an EndpointStatus. */
        interface $Properties {

            /** EndpointStatus status */
            status?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an EndpointStatus. */
        type $Shape = felix.EndpointStatus.$Properties;
    }

    /**
     * Properties of a WireguardStatusUpdate.
     * @deprecated Use felix.WireguardStatusUpdate.$Properties instead.
     */
    interface IWireguardStatusUpdate extends felix.WireguardStatusUpdate.$Properties {
    }

    /** Represents a WireguardStatusUpdate. */
    class WireguardStatusUpdate {

        /**
         * Constructs a new WireguardStatusUpdate.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.WireguardStatusUpdate.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WireguardStatusUpdate publicKey. */
        publicKey: string;

        /** WireguardStatusUpdate ipVersion. */
        ipVersion: felix.IPVersion;

        /**
         * Creates a new WireguardStatusUpdate instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WireguardStatusUpdate instance
         */
        static create(properties: felix.WireguardStatusUpdate.$Shape): felix.WireguardStatusUpdate & felix.WireguardStatusUpdate.$Shape;
        static create(properties?: felix.WireguardStatusUpdate.$Properties): felix.WireguardStatusUpdate;

        /**
         * Encodes the specified WireguardStatusUpdate message. Does not implicitly {@link felix.WireguardStatusUpdate.verify|verify} messages.
         * @param message WireguardStatusUpdate message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.WireguardStatusUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WireguardStatusUpdate message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.WireguardStatusUpdate & felix.WireguardStatusUpdate.$Shape} WireguardStatusUpdate
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.WireguardStatusUpdate & felix.WireguardStatusUpdate.$Shape;

        /**
         * Creates a WireguardStatusUpdate message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WireguardStatusUpdate
         */
        static fromObject(object: { [k: string]: any }): felix.WireguardStatusUpdate;

        /**
         * Creates a plain object from a WireguardStatusUpdate message. Also converts values to other types if specified.
         * @param message WireguardStatusUpdate
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.WireguardStatusUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WireguardStatusUpdate to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace WireguardStatusUpdate {

        /** Properties of a WireguardStatusUpdate. */
        interface $Properties {

            /** WireguardStatusUpdate publicKey */
            publicKey?: (string|null);

            /** WireguardStatusUpdate ipVersion */
            ipVersion?: (felix.IPVersion|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WireguardStatusUpdate. */
        type $Shape = felix.WireguardStatusUpdate.$Properties;
    }

    /**
     * Properties of a DataplaneInSync.
     * @deprecated Use felix.DataplaneInSync.$Properties instead.
     */
    interface IDataplaneInSync extends felix.DataplaneInSync.$Properties {
    }

    /** Represents a DataplaneInSync. */
    class DataplaneInSync {

        /**
         * Constructs a new DataplaneInSync.
         * @param [properties] Properties to set
         */
        constructor(properties?: felix.DataplaneInSync.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new DataplaneInSync instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DataplaneInSync instance
         */
        static create(properties: felix.DataplaneInSync.$Shape): felix.DataplaneInSync & felix.DataplaneInSync.$Shape;
        static create(properties?: felix.DataplaneInSync.$Properties): felix.DataplaneInSync;

        /**
         * Encodes the specified DataplaneInSync message. Does not implicitly {@link felix.DataplaneInSync.verify|verify} messages.
         * @param message DataplaneInSync message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: felix.DataplaneInSync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataplaneInSync message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {felix.DataplaneInSync & felix.DataplaneInSync.$Shape} DataplaneInSync
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): felix.DataplaneInSync & felix.DataplaneInSync.$Shape;

        /**
         * Creates a DataplaneInSync message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns DataplaneInSync
         */
        static fromObject(object: { [k: string]: any }): felix.DataplaneInSync;

        /**
         * Creates a plain object from a DataplaneInSync message. Also converts values to other types if specified.
         * @param message DataplaneInSync
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: felix.DataplaneInSync, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this DataplaneInSync to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace DataplaneInSync {

        /** Properties of a DataplaneInSync. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataplaneInSync. */
        type $Shape = felix.DataplaneInSync.$Properties;
    }
}
