import Web

extension RightsShelf {
  /// The public numbers for whoever is in danger, to stand where the page of safety is out of reach.
  package var emergencyPhones: [EmergencyPhone] {
    referrals.filter(\.isEmergency).flatMap { referral in
      referral.phones.map { EmergencyPhone(name: referral.name, number: $0) }
    }
  }
}
