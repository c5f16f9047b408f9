/// How a refusal becomes an RFC 9457 document. Doors: [jp.hokensho.center.problem.Refusal] inside,
/// [jp.hokensho.center.problem.Problems] at the rim.
package jp.hokensho.center.problem;
