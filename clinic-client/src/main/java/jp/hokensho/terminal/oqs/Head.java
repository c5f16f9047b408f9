package jp.hokensho.terminal.oqs;

import java.util.List;
import java.util.Map;

/// What a document says of itself: `MessageHeader`. Empty where it is silent.
///
/// @param date the day that is asked about, yyyyMMdd
/// @param institution medical institution code of the clinic
/// @param file the caller's own key of the file: given back as it is
public record Head(String date, String institution, String file) {

    static final String ELEMENT = "MessageHeader";
    static final String DATE = "QualificationConfirmationDate";
    static final String INSTITUTION = "MedicalInstitutionCode";
    static final String FILE = "ArbitraryFileIdentifier";

    /// All that is read, in the order in which it is written.
    static final List<String> ELEMENTS = List.of(DATE, INSTITUTION, FILE);

    /// Of a document that could not be read.
    public static final Head UNKNOWN = new Head("", "", "");

    static Head of(Map<String, String> texts) {
        return new Head(
                texts.getOrDefault(DATE, ""), texts.getOrDefault(INSTITUTION, ""), texts.getOrDefault(FILE, ""));
    }
}
