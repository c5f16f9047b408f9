/// The service that ours is measured against: Quarkus REST, JWT, Panache, a REST client to the insurer.
/// `deploy/bench/run verify` starts it twice, once as the centre and once as the insurer.
package jp.hokensho.baseline;
