/// What kind of document an agreement is.
public enum AgreementKind: String, Code {
  /// A memorandum of understanding.
  case mou
  /// A memorandum of cooperation.
  case moc
  /// A cooperation agreement.
  case cooperationAgreement = "cooperation-agreement"
  /// The plan of one year under an agreement.
  case implementationPlan = "implementation-plan"
  /// Another kind.
  case other

  /// The kind as a heading names it.
  public var title: String {
    switch self {
    case .mou: "MOU"
    case .moc: "MOC"
    case .cooperationAgreement: "Cooperation agreement"
    case .implementationPlan: "Implementation plan"
    case .other: "Agreement"
    }
  }
}
