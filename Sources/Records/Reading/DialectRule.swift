/// Whose word counts about how a delivery's files are written.
package enum DialectRule: Hashable, Sendable {
  /// The mapping's, or the contract's where it says nothing.
  case told
  /// Of whoever names the folder of deliveries.
  case declared(Dialect)
  /// Nobody's: each file's own bytes are looked at.
  case found

  var declared: Dialect? { if case .declared(let dialect) = self { dialect } else { nil } }
}
