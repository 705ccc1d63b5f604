-- Suspending a member ends the sessions of its people, so that none wakes when it is readmitted.
call platform.let_principal('access.session', 'secretariat');
