package planted.homeroom.evidence;

import planted.homeroom.domain.kernel.Event;

record EvidenceSeesTheCore(Event event) {}
