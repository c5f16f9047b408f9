package jp.hokensho.terminal.oqs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.hokensho.protocol.VerificationRequest;

/// Which card is asked about: `QualificationConfirmSearchInfo`. Personal: `toString` masks it.
///
/// @param texts as they were written, by the names of their elements
public record Search(Map<String, String> texts) {

    static final String ELEMENT = "QualificationConfirmSearchInfo";
    static final String INSURER = "InsurerNumber";
    static final String SYMBOL = "InsuredCardSymbol";
    static final String NUMBER = "InsuredIdentificationNumber";
    static final String BRANCH = "InsuredBranchNumber";
    static final String BIRTH = "Birthdate";
    /// the caller's own key: given back as it is
    static final String IDENTIFIER = "ArbitraryIdentifier";

    /// All that is read, in the order in which it is written.
    static final List<String> ELEMENTS = List.of(INSURER, SYMBOL, NUMBER, BRANCH, BIRTH, IDENTIFIER);

    /// Of the members of a question, for whoever is told what is wrong with one.
    private static final Map<String, String> BY_MEMBER = Map.of(
            "insurerNumber",
            INSURER,
            "symbol",
            SYMBOL,
            "number",
            NUMBER,
            "branch",
            BRANCH,
            "birthDate",
            BIRTH,
            "targetDate",
            Head.DATE,
            "patientRef",
            IDENTIFIER);

    public static Search of(VerificationRequest asked) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(INSURER, Objects.toString(asked.insurerNumber(), ""));
        texts.put(SYMBOL, Objects.toString(asked.symbol(), ""));
        texts.put(NUMBER, Objects.toString(asked.number(), ""));
        texts.put(BRANCH, Objects.toString(asked.branch(), ""));
        texts.put(BIRTH, Objects.toString(asked.birthDate(), ""));
        texts.put(IDENTIFIER, Objects.toString(asked.patientRef(), ""));
        return new Search(texts);
    }

    /// The name of the element that a member of a question came from.
    public static String element(String member) {
        return BY_MEMBER.getOrDefault(member, member);
    }

    /// @param targetDate in any form of a date
    public VerificationRequest question(String targetDate) {
        return new VerificationRequest(
                text(INSURER),
                text(SYMBOL),
                text(NUMBER),
                given(BRANCH),
                given(BIRTH),
                targetDate,
                given(IDENTIFIER),
                null);
    }

    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    private String given(String element) {
        return text(element).isBlank() ? null : text(element);
    }

    @Override
    public String toString() {
        return "Search[****]";
    }
}
