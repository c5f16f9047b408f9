package jp.hokensho.terminal.center;

import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Verification;

/// An answer as far as this terminal can read it.
///
/// @param answer with the details of its seal, where that opened; without any, where it did not
public record Opened(Verification answer, Seal seal) {

    /// What the centre sent; where something was sealed, with what was made of it: `seal`, and `opened` with the
    /// details that were in it, else null. What the centre wrote in their place is taken out.
    ///
    /// @param sent by the centre
    public String json(String sent) {
        return answer.sealedDetails() == null
                ? sent
                : Wire.joined(sent, new Beside(seal, seal == Seal.OPENED ? answer.details() : null, null));
    }

    /// What the centre sent, with `details` as they could be read here, and two members more: `seal`, and `vouched`
    /// for the insurer's signature.
    ///
    /// @param sent by the centre
    public String plain(String sent, Vouched vouched) {
        return Wire.joined(sent, new Plain(seal, answer.details(), vouched));
    }

    @Override
    public String toString() {
        return "Opened[" + answer.verificationNumber() + ", " + seal + "]";
    }

    private record Plain(Seal seal, Details details, Vouched vouched) {}

    private record Beside(Seal seal, Details opened, Details details) {}
}
