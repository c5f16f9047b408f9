package jp.hokensho.cards;

import java.util.List;

/// What the lines that a card key found come to.
public sealed interface Match {

    /// @param subject whose verdict was asked for, on the line in effect on the target date
    /// @param insured the head of the family; often the subject
    /// @param dependents everybody else who may be named
    record One(Person subject, Person insured, List<Person> dependents) implements Match {}

    record None() implements Match {}

    /// The person asked about, or the insured whom an answer would name, may not be told about.
    record Withheld() implements Match {}

    /// Several families, or several persons that the question cannot tell apart.
    record Several() implements Match {}
}
