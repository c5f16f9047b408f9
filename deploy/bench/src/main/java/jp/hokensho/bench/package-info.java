/// `deploy/bench/run`: how fast it is, beside what else could have been built, in one run on one machine.
package jp.hokensho.bench;
