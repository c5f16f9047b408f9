package jp.hokensho.protocol;

/// On what a label is printed. The name stands on the record.
public enum LabelFormat {
    /// a roll of labels 62 mm wide, each 29 mm high
    ROLL_62X29,
    /// a roll of labels 2.4 inches wide, each one inch high
    ROLL_61X25,
    /// an A4 sheet of 24 labels, three in a row
    SHEET_24
}
