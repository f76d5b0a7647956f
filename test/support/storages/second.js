require('./first');
