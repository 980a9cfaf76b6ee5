import Server

/// What the server refuses by itself; named here because its module and its class share a name.
typealias ServerRefusal = Refusal
