package jp.hokensho.baseline;

public record Verification(long id, Answer answer) {}
