package jp.hokensho.terminal.command;

/// The option by which a member of the request was given.
final class Fields {

    private Fields() {}

    static String option(String member) {
        return switch (member) {
            case "oldPassword", "newPassword" -> "password";
            case "otp", "currentOtp" -> "otp";
            case "insurerNumber" -> "--insurer";
            case "birthDate" -> "--birth";
            case "targetDate" -> "--date";
            case "patientRef" -> "--ref";
            default -> "--" + member;
        };
    }
}
