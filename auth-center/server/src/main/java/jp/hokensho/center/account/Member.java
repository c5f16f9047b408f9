package jp.hokensho.center.account;

/// A person with the name that stays sealed in the database: for those who look after an organization's people.
public record Member(Person person, String name) {

    @Override
    public String toString() {
        return "Member[" + person.id() + "]";
    }
}
